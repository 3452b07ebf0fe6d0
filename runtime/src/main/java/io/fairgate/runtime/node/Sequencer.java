package io.fairgate.runtime.node;

import io.fairgate.decision.Engine;
import io.fairgate.decision.Evaluation;
import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.edge.Edge;
import io.fairgate.runtime.edge.Intake;
import io.fairgate.runtime.edge.OpenOrder;
import io.fairgate.runtime.edge.Refusal;
import io.fairgate.runtime.edge.SipHash;
import io.fairgate.runtime.journal.Chain;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.journal.Entry.Kind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Puts events in one line: each is judged, applied, and becomes an entry or several. The same
/// entries, restored one by one, bring back all that it knows. For one thread; it starts none.
class Sequencer {
  private static final int SALT_BYTES = 16;
  private static final Intake NOBODY = new Nobody();

  private final Identities identities;
  private final NodeLimits limits;
  private final Clock clock;
  private final RandomGenerator chance;
  private final Chain chain = new Chain();
  private final SipHash hash = new SipHash();
  private final Map<String, Tenant> tenants = new TreeMap<>();
  private final Requests requests = new Requests();

  /// Read by other threads as well.
  private volatile PolicyText policy;

  private String inForce = "";
  private String base = "";
  private long position;
  private byte[] head = Chain.start();
  private long recordedAtMillis;

  /// Before the first entry. `policy` is the one to judge by; it comes into force with
  /// [#putInForce].
  Sequencer(
      PolicyText policy,
      Identities identities,
      NodeLimits limits,
      Clock clock,
      RandomGenerator chance) {
    this.policy = policy;
    this.identities = identities;
    this.limits = limits;
    this.clock = clock;
    this.chance = chance;
  }

  /// The newest entry's position, 0 before the first.
  long position() {
    return position;
  }

  byte[] head() {
    return head;
  }

  PolicyText policy() {
    return policy;
  }

  Map<String, Tenant> tenants() {
    return tenants;
  }

  /// Whether the newest entries name another policy than the one to judge by.
  boolean isPolicyNew() {
    return !inForce.equals(policy.policy().hash());
  }

  /// The policy in force, where it is the one to judge by with its lists edited since; else empty.
  Optional<String> edited() {
    return isPolicyNew() && base.equals(policy.policy().hash())
        ? Optional.of(inForce)
        : Optional.empty();
  }

  /// Brings the policy into force: an entry of its own, before the first decision under it.
  Entry putInForce() {
    inForce = policy.policy().hash();
    base = policy.base();
    return link(
        new Entry(
            position + 1,
            Kind.POLICY,
            now(),
            inForce,
            "",
            Key.NONE,
            policy.bytes(),
            new byte[0],
            new byte[0],
            List.of(),
            new byte[0],
            Key.NONE,
            null,
            head));
  }

  /// Judges by another policy from here on, one whose state is that of this one.
  Entry change(PolicyText next) {
    judgeBy(next.editOf(policy));
    return putInForce();
  }

  void judgeBy(PolicyText next) {
    if (!next.layout().equals(policy.layout())) {
      throw new IllegalArgumentException(
          "the new policy declares other features, priors or limits: start the node with it");
    }
    policy = next;
    for (Tenant tenant : tenants.values()) {
      tenant.engine = new Engine(next.policy(), tenant.engine.states());
    }
  }

  /// `durable` is the newest durable position.
  Step take(Submission submission, long durable) {
    Event event = submission.event;
    Key request = submission.request;
    if (request != null) {
      Requests.Known known = requests.find(request, now());
      if (known != null) {
        return again(known, submission.body, durable);
      }
    }
    if (event.head().atMillis() > now() + NodeLimits.FUTURE_MILLIS_MAX) {
      return new Step.Now(new Answer.Refused(Refusal.FUTURE));
    }
    Tenant tenant = tenant(event.head().tenant());
    if (tenant == null) {
      return new Step.Now(new Answer.Overloaded());
    }
    var recording = new Recording(tenant, submission);
    tenant.edge.submit(event, position + 1, recording);
    return recording.step();
  }

  private static Step again(Requests.Known known, Key body, long durable) {
    if (!known.body().equals(body)) {
      return new Step.Now(new Answer.OtherBody(true));
    }
    return known.position() > durable
        ? new Step.Now(new Answer.InProgress())
        : new Step.Before(known.position(), true);
  }

  /// What an order would come to, were it placed now. Changes nothing.
  @Nullable Evaluation preflight(OrderPlaced placed) {
    Tenant tenant = tenant(placed.head().tenant());
    return tenant == null ? null : tenant.engine.judge(tenant.edge.identify(placed));
  }

  /// The journal's positions that are about an order, oldest first; none for one that did not come.
  List<Long> timeline(String tenantName, String orderId) {
    Tenant tenant = tenants.get(tenantName);
    if (tenant == null) {
      return List.of();
    }
    int number = tenant.edge.order(tenantName, orderId);
    return number < 0 ? List.of() : tenant.timelines.of(number);
  }

  /// Applies an entry that was recorded before.
  void restore(Entry entry) {
    switch (entry.kind()) {
      case POLICY -> {
        inForce = entry.policy();
        base = PolicyText.base(entry.content());
      }
      case EVENT -> {
        Event event = EventBytes.decode(entry.content());
        Tenant tenant = known(entry.tenant());
        tenant.edge.restore(event, entry.position(), NOBODY);
        applied(tenant, event, entry.position());
      }
      case WAITING ->
          known(entry.tenant())
              .edge
              .restore(EventBytes.decode(entry.content()), entry.position(), NOBODY);
      case FREED ->
          applied(known(entry.tenant()), EventBytes.decode(entry.content()), entry.position());
    }
    Key request = entry.request();
    if (request != null) {
      requests.add(
          new Requests.Known(request, entry.body(), entry.position(), entry.recordedAtMillis()));
    }
    position = entry.position();
    head = entry.chain();
    recordedAtMillis = entry.recordedAtMillis();
  }

  private static void applied(Tenant tenant, Event event, long position) {
    tenant.engine.apply(event);
    var order = Engine.orderOf(event);
    if (order != null) {
      int number = tenant.edge.order(event.head().tenant(), order.orderId());
      tenant.timelines.add(number, position);
    }
  }

  private long now() {
    recordedAtMillis = Math.max(recordedAtMillis, clock.nowMillis());
    return recordedAtMillis;
  }

  private @Nullable Tenant tenant(String name) {
    return tenants.containsKey(name) || tenants.size() < limits.tenantsMax() ? known(name) : null;
  }

  private Tenant known(String name) {
    return tenants.computeIfAbsent(
        name,
        none ->
            new Tenant(new Edge(identities, limits.latenessMillis()), new Engine(policy.policy())));
  }

  private Entry link(Entry entry) {
    Entry linked = chain.link(head, entry);
    position = linked.position();
    head = linked.chain();
    return linked;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(position);
    out.write(head);
    out.writeLong(recordedAtMillis);
    out.writeUTF(inForce);
    out.writeUTF(base);
    requests.write(out);
    out.writeInt(tenants.size());
    for (var each : tenants.entrySet()) {
      out.writeUTF(each.getKey());
      each.getValue().write(out);
    }
  }

  /// Into a sequencer before its first entry.
  void read(DataInput in) throws IOException {
    position = in.readLong();
    head = new byte[Chain.BYTES];
    in.readFully(head);
    recordedAtMillis = in.readLong();
    inForce = in.readUTF();
    base = in.readUTF();
    requests.read(in);
    for (int left = in.readInt(); left > 0; left--) {
      known(in.readUTF()).read(in);
    }
  }

  /// Makes entries of what the edge lets in because of one submission.
  private final class Recording implements Intake {
    private final Tenant tenant;
    private final Submission submission;
    private final boolean isLate;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Event> following = new ArrayList<>();
    private byte[] json = {};
    private @Nullable Step other;

    Recording(Tenant tenant, Submission submission) {
      this.tenant = tenant;
      this.submission = submission;
      isLate = tenant.edge.isLate(submission.event.head().atMillis());
    }

    Step step() {
      if (other != null) {
        return other;
      }
      for (int i = 0; i < following.size(); i++) {
        tenant.edge.submit(following.get(i), position + 1, this);
      }
      return new Step.Recorded(entries, json);
    }

    @Override
    public void admitted(Event event, int order, List<OpenOrder> open) {
      var passesUsed = new ArrayList<String>();
      List<Made> made = tenant.take(event, open, passesUsed);
      if (entries.isEmpty()) {
        json = told(event, made, false);
        record(Kind.EVENT, event, made, json, submission);
      } else if (isFollowing(event.head().id())) {
        record(Kind.EVENT, event, made, new byte[0], null);
      } else {
        record(Kind.FREED, event, made, new byte[0], null);
      }
      if (order >= 0) {
        tenant.timelines.add(order, position);
      }
      for (String pass : passesUsed) {
        following.add(Spending.of(pass, (OrderPlaced) event));
      }
    }

    @Override
    public void waits(Event event) {
      json = told(event, List.of(), true);
      record(Kind.WAITING, event, List.of(), json, submission);
    }

    @Override
    public void refused(Event event, Refusal refusal) {
      if (event.head().id().equals(submission.event.head().id())) {
        other = new Step.Now(new Answer.Refused(refusal));
      }
    }

    @Override
    public void duplicate(Event event, long at) {
      if (entries.isEmpty()) {
        other = new Step.Before(at, false);
      } else {
        following.add(Spending.underNextId(event));
      }
    }

    private boolean isFollowing(String id) {
      return following.stream().anyMatch(each -> each.head().id().equals(id));
    }

    private byte[] told(Event event, List<Made> made, boolean isWaiting) {
      boolean isInTime = submission.judged(AnswerJson.decisionId(position + 1, 0));
      return AnswerJson.of(
          event,
          made,
          isWaiting,
          isLate,
          !isInTime,
          position + 1,
          tenant.engine,
          submission.language);
    }

    private void record(
        Kind kind, Event event, List<Made> made, byte[] answer, @Nullable Submission of) {
      byte[] bytes = EventBytes.encode(event);
      byte[] personal = kind == Kind.FREED ? new byte[0] : salted(EventBytes.personal(bytes));
      Key request = of == null ? null : of.request;
      Key body = of == null ? Key.NONE : of.body;
      Entry entry =
          link(
              new Entry(
                  position + 1,
                  kind,
                  now(),
                  inForce,
                  event.head().tenant(),
                  kind == Kind.FREED ? Key.NONE : key(event.head()),
                  EventBytes.withoutPersonal(bytes),
                  personal,
                  personal.length == 0 ? personal : chain.digest(personal),
                  made.stream().map(each -> each.evaluation().record()).toList(),
                  answer,
                  body,
                  request,
                  head));
      entries.add(entry);
      if (request != null) {
        requests.add(new Requests.Known(request, body, entry.position(), entry.recordedAtMillis()));
      }
    }
  }

  private byte[] salted(byte[] personal) {
    if (personal.length == 0) {
      return personal;
    }
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    byte[] salted = new byte[SALT_BYTES + personal.length];
    System.arraycopy(salt, 0, salted, 0, SALT_BYTES);
    System.arraycopy(personal, 0, salted, SALT_BYTES, personal.length);
    return salted;
  }

  private Key key(Head of) {
    hash.hash(of.tenant(), of.id());
    return new Key(hash.high, hash.low);
  }

  /// When entries are restored, all that follows from them has entries of its own.
  private static final class Nobody implements Intake {
    @Override
    public void admitted(Event event, int order, List<OpenOrder> open) {}

    @Override
    public void refused(Event event, Refusal refusal) {}
  }
}
