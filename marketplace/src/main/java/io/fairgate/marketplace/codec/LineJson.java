package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Order.Line;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.marketplace.json.Scalars;
import java.util.List;

/// An order's lines in JSON.
final class LineJson {
  private static final int SKU = 0;
  private static final int SELLER = 1;
  private static final int CATEGORY = 2;
  private static final int QUANTITY = 3;
  private static final int UNIT_AMOUNT = 4;
  static final NameTable SHAPE =
      NameTable.of("sku", "seller", "category", "quantity", "unit_amount");

  private LineJson() {}

  static List<Line> read(Members order, int key) {
    int node = order.optional(key);
    Scalars scalars = order.scalars();
    if (node < 0 || !scalars.list(node, FieldLimits.LINES_MAX)) {
      return List.of();
    }
    JsonTape tape = scalars.tape();
    var lines = new Line[tape.count(node)];
    int at = node + 1;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(new Members(scalars, at, SHAPE));
      at = tape.next(at);
    }
    return List.of(lines);
  }

  private static Line line(Members line) {
    Scalars scalars = line.scalars();
    int quantityNode = line.optional(QUANTITY);
    long quantity = quantityNode < 0 ? 1 : scalars.whole(quantityNode, 1, FieldLimits.QUANTITY_MAX);
    long unit = FieldValues.amount(line, UNIT_AMOUNT);
    if (unit > FieldLimits.AMOUNT_MAX / quantity) {
      scalars
          .faults()
          .add(quantityNode, "number.range", "a line comes to up to " + FieldLimits.AMOUNT_MAX);
    }
    return new Line(
        FieldValues.id(line, SKU),
        FieldValues.textOrEmpty(line, SELLER, FieldLimits.ID_MAX),
        FieldValues.textOrEmpty(line, CATEGORY, FieldLimits.WORD_MAX),
        quantity,
        unit);
  }

  static void write(List<Line> lines, JsonLine out) {
    if (lines.isEmpty()) {
      return;
    }
    out.openList("lines");
    for (Line line : lines) {
      out.open();
      out.text("sku", line.sku());
      out.textUnlessEmpty("seller", line.sellerId());
      out.textUnlessEmpty("category", line.category());
      out.wholeUnless("quantity", line.quantity(), 1);
      out.whole("unit_amount", line.unitMinor());
      out.close();
    }
    out.closeList();
  }
}
