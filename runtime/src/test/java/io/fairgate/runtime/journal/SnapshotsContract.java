package io.fairgate.runtime.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What every store of snapshots keeps to.
public interface SnapshotsContract {
  /// A store with nothing in it.
  Snapshots empty();

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new SplittableRandom(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  default void whatWasWrittenIsReadAsItWas() throws IOException {
    Snapshots snapshots = empty();
    assertEquals(List.of(), snapshots.positions());
    for (int length : new int[] {0, 1, 3_000_001}) {
      byte[] bytes = bytes(length);
      snapshots.write(10 + length, out -> out.write(bytes));
      try (InputStream in = snapshots.read(10 + length)) {
        assertArrayEquals(bytes, in.readAllBytes());
      }
    }
  }

  @Test
  default void theNewestTwoAreKept() {
    Snapshots snapshots = empty();
    for (long position : new long[] {5, 9, 14}) {
      snapshots.write(position, out -> out.write(7));
    }
    assertEquals(List.of(14L, 9L), snapshots.positions());
    assertThrows(Outage.class, () -> snapshots.read(5));
  }

  @Test
  default void oneThatWasNotWrittenWholeIsNotThere() {
    Snapshots snapshots = empty();
    snapshots.write(5, out -> out.write(7));
    assertThrows(
        Outage.class,
        () ->
            snapshots.write(
                9,
                out -> {
                  out.write(bytes(2_000_000));
                  throw new IOException("the disk is full");
                }));
    assertEquals(List.of(5L), snapshots.positions());
  }

  @Test
  default void theSamePositionMayBeWrittenAgain() throws IOException {
    Snapshots snapshots = empty();
    snapshots.write(5, out -> out.write(bytes(10)));
    snapshots.write(5, out -> out.write(bytes(11)));
    assertEquals(List.of(5L), snapshots.positions());
    try (InputStream in = snapshots.read(5)) {
      assertArrayEquals(bytes(11), in.readAllBytes());
    }
  }
}
