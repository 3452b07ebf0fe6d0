package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.server.webhook.egress.Admitted;
import io.fairgate.server.webhook.egress.Answer;
import io.fairgate.server.webhook.egress.Egress;
import io.fairgate.server.webhook.egress.HttpsPost;
import io.fairgate.server.webhook.egress.Refused;
import io.fairgate.server.webhook.signature.WebhookSecret;
import io.fairgate.server.webhook.signature.WebhookSignature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signs a message anew for each try, and posts it where the guard lets it.
public final class HttpsCarrier implements Carrier {
  private static final int GONE = 410;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final Egress egress;
  private final HttpsPost post;

  public HttpsCarrier(Egress egress, HttpsPost post) {
    this.egress = egress;
    this.post = post;
  }

  @Override
  public Receipt carry(Endpoint endpoint, Message message, long nowMillis) {
    List<WebhookSecret> secrets =
        endpoint.secrets().stream().map(WebhookSecret::parse).flatMap(Optional::stream).toList();
    if (secrets.isEmpty()) {
      return new Receipt.Failed("the endpoint has no secret to sign with", 0);
    }
    return switch (egress.admit(endpoint.url())) {
      case Refused refused -> new Receipt.Failed(refused.why(), 0);
      case Admitted admitted -> {
        Map<String, String> headers = headers(secrets, message, nowMillis / 1_000);
        yield receipt(post.send(admitted, headers, message.payload()), nowMillis);
      }
    };
  }

  private static Map<String, String> headers(
      List<WebhookSecret> secrets, Message message, long timestamp) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(WebhookSignature.ID_HEADER, message.id());
    headers.put(WebhookSignature.TIMESTAMP_HEADER, Long.toString(timestamp));
    headers.put(
        WebhookSignature.SIGNATURE_HEADER,
        WebhookSignature.sign(secrets, message.id(), timestamp, message.payload()));
    return headers;
  }

  private static Receipt receipt(Answer answer, long nowMillis) {
    return switch (answer) {
      case Answer.Unanswered unanswered -> new Receipt.Failed(unanswered.why().text(), 0);
      case Answer.Answered answered -> receipt(answered, nowMillis);
    };
  }

  private static Receipt receipt(Answer.Answered answered, long nowMillis) {
    int status = answered.status();
    if (status >= 200 && status < 300) {
      return new Receipt.Taken();
    }
    if (status == GONE) {
      return new Receipt.Gone();
    }
    boolean isWish = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    long rest = isWish ? RetryAfter.millis(answered.retryAfter(), nowMillis) : 0;
    String advice = status >= 300 && status < 400 ? "; redirects are not followed" : "";
    return new Receipt.Failed("answered " + status + advice, rest);
  }

  @Override
  public void close() {
    post.close();
  }
}
