package io.fairgate.server;

import io.fairgate.server.http.Front;
import io.fairgate.server.http.HeadWatch;
import io.fairgate.server.http.Limits;
import io.fairgate.server.http.NoRoute;
import io.fairgate.server.http.OneMethod;
import io.fairgate.server.http.Refusals;
import io.fairgate.server.http.Route;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The web server: Javalin on Jetty, each request on a virtual thread of its own.
final class Web {
  /// Those that accept and select; requests run on virtual threads.
  private static final int PLATFORM_THREADS_MAX = 16;

  private final Javalin javalin;
  private final ServerConnector connector;
  private final HeadWatch heads;

  private Web(Javalin javalin, ServerConnector connector, HeadWatch heads) {
    this.javalin = javalin;
    this.connector = connector;
    this.heads = heads;
  }

  static Web start(Settings settings, List<Route> routes, Front.Shared shared) {
    Limits limits = settings.limits();
    Javalin javalin =
        Javalin.create(
                config -> {
                  configure(config, settings);
                  routes.forEach(route -> add(config, route, shared));
                  var noRoute = new NoRoute(shared.metrics());
                  config.routes.exception(HttpResponseException.class, noRoute);
                })
            .start();
    var connector = (ServerConnector) javalin.jettyServer().server().getConnectors()[0];
    return new Web(javalin, connector, new HeadWatch(connector, limits));
  }

  private static void configure(JavalinConfig config, Settings settings) {
    Limits limits = settings.limits();
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = Long.MAX_VALUE;
    config.router.ignoreTrailingSlashes = false;
    config.concurrency.useVirtualThreads = true;
    var threads = new QueuedThreadPool(PLATFORM_THREADS_MAX);
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory()));
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(http -> configure(http, limits));
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(new Refusals());
      server.setStopTimeout(0);
      server.addBean(new NetworkConnectionLimit(limits.connectionsMax(), server));
    });
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new Refusals()));
    config.jetty.addConnector((server, http) -> {
      var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
      connector.setHost(settings.host());
      connector.setPort(settings.port());
      connector.setIdleTimeout(limits.idleMillis());
      return connector;
    });
  }

  private static void configure(HttpConfiguration http, Limits limits) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(limits.headMax());
    http.setUriCompliance(UriCompliance.RFC3986);
    http.addCustomizer(new OneMethod());
  }

  private static void add(JavalinConfig config, Route route, Front.Shared shared) {
    var front = new Front(route, shared);
    config.routes.addEndpoint(
        new Endpoint(HandlerType.findOrCreate(route.method()), route.path(), front));
    if (route.method().equals("GET")) {
      config.routes.addEndpoint(new Endpoint(HandlerType.HEAD, route.path(), front));
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  /// Whoever comes now is not let in; who is in goes on.
  void stopAccepting() {
    connector.close();
  }

  void stop() {
    heads.close();
    javalin.stop();
  }
}
