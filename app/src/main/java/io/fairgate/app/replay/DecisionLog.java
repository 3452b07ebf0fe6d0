package io.fairgate.app.replay;

import io.fairgate.decision.Evaluation;
import io.fairgate.decision.Outcome;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.codec.Sha256;
import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.replay.Judgement;
import io.fairgate.runtime.replay.Witness;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32C;

/// `decisions.jsonl`: one line a decision in the order of the input, and the hash over all of them.
///
/// ```
/// {"order":"A1","event":"e7","type":"order.placed","at":1522540800000,"outcome":"challenge",
///  "change":"confirm","score":30,"reasons":["buyer.burst"],"rules":["a-burst-of-checkouts"],
///  "record":"9f2c01ab"}
/// ```
///
/// Members in this order, without spaces, all but ASCII escaped; `change` is null for what is no
/// challenge; `rules` are those that fired, cleared ones too, in the policy's order. `record` is
/// the CRC-32C (RFC 9260, appendix A) of the bytes that the explanation is made of, so that values
/// count, too.
final class DecisionLog implements Witness {
  private final MessageDigest digest;
  private final OutputStream out;
  private final CRC32C checksum = new CRC32C();
  private final JsonLine line = new JsonLine();
  private final String[] rules;

  /// `out` may be [OutputStream#nullOutputStream()] where only the hash is asked for.
  DecisionLog(Policy policy, OutputStream out) {
    this.out = out;
    rules = policy.rules().stream().map(rule -> rule.id()).toArray(String[]::new);
    digest = Sha256.digest();
  }

  @Override
  public void judged(Judgement judgement) {
    write(judgement);
    digest.update(line.bytes(), 0, line.size());
    try {
      out.write(line.bytes(), 0, line.size());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void write(Judgement judgement) {
    Event event = judgement.event();
    Evaluation evaluation = judgement.evaluation();
    line.clear();
    line.raw("{\"order\":").text(judgement.order().orderId());
    line.raw(",\"event\":").text(event.head().id());
    line.raw(",\"type\":\"").raw(EventType.of(event).written());
    line.raw("\",\"at\":").number(event.head().atMillis());
    line.raw(",\"outcome\":\"").raw(written(evaluation.outcome())).raw("\",\"change\":");
    Change change = evaluation.change();
    line.raw(change == null ? "null" : '"' + change.name().toLowerCase(Locale.ROOT) + '"');
    line.raw(",\"score\":").number(evaluation.score());
    line.raw(",\"reasons\":[");
    String between = "";
    for (String reason : evaluation.reasons()) {
      line.raw(between).text(reason);
      between = ",";
    }
    line.raw("],\"rules\":[");
    writeRules(judgement);
    line.raw("],\"record\":\"").raw(HexFormat.of().toHexDigits(checksum(evaluation.record())));
    line.raw("\"}\n");
  }

  private void writeRules(Judgement judgement) {
    var decider = judgement.engine().decider();
    int type = EventType.of(judgement.event()).ordinal();
    for (int i = 0; i < decider.firedCount(); i++) {
      line.raw(i == 0 ? "" : ",").text(rules[decider.fired(i, type)]);
    }
  }

  private static String written(Outcome outcome) {
    return switch (outcome) {
      case APPROVE -> "approve";
      case CHALLENGE -> "challenge";
      case REVIEW -> "review";
      case CLOSE -> "close";
    };
  }

  private int checksum(byte[] bytes) {
    checksum.reset();
    checksum.update(bytes, 0, bytes.length);
    return (int) checksum.getValue();
  }

  /// Lower-case SHA-256 over all lines.
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
