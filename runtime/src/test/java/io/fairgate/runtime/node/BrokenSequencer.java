package io.fairgate.runtime.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.Chain;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.runtime.journal.Journal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A sequencer with one mistake.
final class BrokenSequencer extends Sequencer {
  /// What a sequencer is made of.
  record Parts(
      Journal journal,
      PolicyText policy,
      Identities identities,
      Clock clock,
      RandomGenerator chance) {
    Sequencer soundSequencer() {
      return new Sequencer(policy, identities, NodeLimits.DEFAULT, clock, chance);
    }
  }

  private final PlantedBug bug;
  private final Parts parts;
  private final Set<String> seen = new HashSet<>();
  private byte[] trueHead = Chain.start();
  private long trueHeadAt;

  BrokenSequencer(PlantedBug bug, Parts parts) {
    super(parts.policy, parts.identities, NodeLimits.DEFAULT, parts.clock, parts.chance);
    this.bug = bug;
    this.parts = parts;
  }

  @Override
  Step take(Submission submission, long durable) {
    if (bug == PlantedBug.TAKES_DUPLICATES_IN
        && submission.event instanceof Labelled label
        && !seen.add(label.head().tenant() + label.head().id())) {
      var head =
          new Head(
              label.head().tenant(), label.head().id() + "-" + position(), label.head().atMillis());
      var again =
          new Labelled(head, label.about(), label.label(), label.campaign(), label.tellable());
      return super.take(new Submission(again, null, submission.language), durable);
    }
    Step step = super.take(submission, durable);
    if (bug == PlantedBug.TELLS_IN_THE_ORDER_OF_A_HASH_MAP
        && step instanceof Step.Recorded recorded) {
      String json = new String(recorded.json(), UTF_8);
      var members = new HashSet<>(List.of(json.substring(1, json.length() - 1).split(",\"")));
      return new Step.Recorded(
          recorded.entries(), ("{" + String.join(",\"", members) + "}").getBytes(UTF_8));
    }
    return step;
  }

  @Override
  void restore(Entry entry) {
    Event event = entry.kind() == Kind.POLICY ? null : EventBytes.decode(entry.content());
    if (bug == PlantedBug.SKIPS_AN_ENTRY_ON_RECOVERY
        && entry.kind() == Kind.EVENT
        && entry.position() % 17 == 0) {
      super.restore(like(entry, Kind.POLICY, policy().bytes(), entry.chain()));
    } else if (bug == PlantedBug.FORGETS_THAT_A_PASS_WAS_SPENT
        && event instanceof PassEvent.Spent) {
      super.restore(like(entry, Kind.POLICY, policy().bytes(), entry.chain()));
    } else if (bug == PlantedBug.FREES_TWICE_ON_RECOVERY && entry.kind() == Kind.FREED) {
      super.restore(entry);
      super.restore(entry);
    } else if (bug == PlantedBug.RECOVERS_BY_THE_CLOCK && event instanceof OrderPlaced placed) {
      var head = new Head(placed.head().tenant(), placed.head().id(), parts.clock.nowMillis());
      var now = new OrderPlaced(head, placed.keys(), placed.order(), placed.personal());
      super.restore(like(entry, entry.kind(), EventBytes.encode(now), entry.chain()));
    } else if (bug == PlantedBug.STARTS_A_NEW_CHAIN_AT_EACH_START) {
      super.restore(like(entry, entry.kind(), entry.content(), Chain.start()));
      trueHead = entry.chain();
      trueHeadAt = entry.position();
    } else {
      super.restore(entry);
    }
  }

  @Override
  byte[] head() {
    return bug == PlantedBug.STARTS_A_NEW_CHAIN_AT_EACH_START && trueHeadAt == position()
        ? trueHead
        : super.head();
  }

  @Override
  void write(DataOutput out) throws IOException {
    if (bug == PlantedBug.FORGETS_KEYS_IN_THE_SNAPSHOT) {
      writeWithoutKeys(out);
    } else if (bug == PlantedBug.FORGETS_WHAT_WAITS_IN_THE_SNAPSHOT) {
      Sequencer forgetful = parts.soundSequencer();
      parts.journal.read(
          0,
          position(),
          entry -> forgetful.restore(entry.kind() == Kind.WAITING ? nothing(entry) : entry));
      forgetful.write(out);
    } else {
      super.write(out);
    }
  }

  private void writeWithoutKeys(DataOutput out) throws IOException {
    var whole = new ByteArrayOutputStream();
    super.write(new DataOutputStream(whole));
    var in = new DataInputStream(new ByteArrayInputStream(whole.toByteArray()));
    out.write(in.readNBytes(8 + Chain.BYTES + 8));
    out.writeUTF(in.readUTF());
    out.writeUTF(in.readUTF());
    in.skipNBytes(48L * in.readInt());
    out.writeInt(0);
    out.write(in.readAllBytes());
  }

  /// Known by its id, and waiting for nothing.
  private static Entry nothing(Entry entry) {
    Head head = EventBytes.decode(entry.content()).head();
    var event = new AccountEvent.SignedIn(head, Keys.NONE, true, Personal.NONE);
    return like(entry, entry.kind(), EventBytes.encode(event), entry.chain());
  }

  private static Entry like(Entry entry, Kind kind, byte[] content, byte[] chain) {
    return new Entry(
        entry.position(),
        kind,
        entry.recordedAtMillis(),
        entry.policy(),
        entry.tenant(),
        entry.event(),
        content,
        entry.personal(),
        entry.personalDigest(),
        entry.decisions(),
        entry.answer(),
        entry.body(),
        entry.request(),
        chain);
  }
}
