package io.fairgate.marketplace.json;

import java.util.Arrays;

/// The members of one JSON object, found by the number of their key; what is unknown or missing is
/// noted. A member that is `null` is as good as absent.
public final class Members {
  private static final int ABSENT = -1;

  private final Scalars scalars;
  private final NameTable shape;
  private final int object;
  private final int[] values;

  /// The object at `node`; with -1, or a value that is no object, nothing is there and nothing is
  /// missed.
  public Members(Scalars scalars, int node, NameTable shape) {
    this.scalars = scalars;
    this.shape = shape;
    values = new int[shape.size()];
    Arrays.fill(values, ABSENT);
    object = node >= 0 && scalars.is(node, JsonTape.OBJECT, "an object") ? node : ABSENT;
    if (object >= 0) {
      fill(scalars.tape());
    }
  }

  private void fill(JsonTape tape) {
    int end = tape.next(object);
    for (int key = object + 1; key < end; key = tape.next(key + 1)) {
      int number = shape.find(tape, key);
      if (number < 0) {
        unknown(tape, key);
      } else if (values[number] == ABSENT && tape.kind(key + 1) != JsonTape.NULL) {
        values[number] = key + 1;
      }
    }
  }

  private void unknown(JsonTape tape, int key) {
    String name = tape.string(key);
    if (SecurityCodes.named(name)) {
      SecurityCodes.note(key, scalars.faults());
    } else {
      scalars.faults().add(key, "key.unknown", "this key is not known here" + shape.advice(name));
    }
    SecurityCodes.check(tape, key + 1, tape.next(key + 1), scalars.faults());
  }

  public Scalars scalars() {
    return scalars;
  }

  /// Whether there is an object at all.
  public boolean present() {
    return object >= 0;
  }

  /// The object's own node, for a fault of the whole.
  public int node() {
    return Math.max(0, object);
  }

  /// The node of a member's value; -1 when it is absent.
  public int optional(int key) {
    return values[key];
  }

  /// The node of a member's value; when it is absent, that is noted and -1 comes back.
  public int required(int key) {
    if (values[key] == ABSENT && object >= 0) {
      scalars
          .faults()
          .missing(object, shape.name(key), shape.name(key) + " is needed, got nothing");
    }
    return values[key];
  }
}
