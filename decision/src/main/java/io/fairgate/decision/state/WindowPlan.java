package io.fairgate.decision.state;

import io.fairgate.decision.state.WindowLayout.Group;
import io.fairgate.decision.state.WindowLayout.Read;
import java.util.ArrayList;
import java.util.List;

/// Which sums and distincts each window must keep, since some feature reads them. All by the
/// window's cell: for each a list of columns and as many cells. Made once for a table, used by
/// every [WindowIndex] of it.
final class WindowPlan {
  final int[][] numberColumns;
  final int[][] numberCells;
  final int[][] keyColumns;
  final int[][] keyCells;

  /// By number cell, whether its least or greatest is read.
  final boolean[] extremes;

  /// By key cell, whether it is read.
  final boolean[] distincts;

  WindowPlan(Group[] groups, Read[] reads, int cells, int numberCells, int keyCells) {
    var sums = new boolean[numberCells];
    extremes = new boolean[numberCells];
    distincts = new boolean[keyCells];
    for (Read read : reads) {
      switch (read.form()) {
        case SUM, MEAN -> sums[read.a()] = true;
        case MEAN_BY_CHECKOUT -> {
          sums[read.a()] = true;
          distincts[read.b()] = true;
        }
        case MIN, MAX -> extremes[read.a()] = true;
        case DISTINCT -> distincts[read.a()] = true;
        default -> {}
      }
    }
    numberColumns = new int[cells][];
    this.numberCells = new int[cells][];
    keyColumns = new int[cells][];
    this.keyCells = new int[cells][];
    for (Group group : groups) {
      for (int k = 0; k < group.windows().length; k++) {
        int cell = group.cell() + k;
        int[][] numbers = kept(group.numberAt(), k, sums);
        numberColumns[cell] = numbers[0];
        this.numberCells[cell] = numbers[1];
        int[][] keys = kept(group.keyAt(), k, distincts);
        keyColumns[cell] = keys[0];
        this.keyCells[cell] = keys[1];
      }
    }
  }

  private static int[][] kept(int[] firstOf, int k, boolean[] isRead) {
    List<Integer> columns = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    for (int column = 0; column < firstOf.length; column++) {
      if (firstOf[column] >= 0 && isRead[firstOf[column] + k]) {
        columns.add(column);
        cells.add(firstOf[column] + k);
      }
    }
    return new int[][] {
      columns.stream().mapToInt(Integer::intValue).toArray(),
      cells.stream().mapToInt(Integer::intValue).toArray()
    };
  }
}
