package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Labelled.Label;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderEnded.Family;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import java.util.List;

/// What became of an order, in JSON: its items, its end, its label. The order is named by its id.
final class AboutJson {
  private static final int ORDER = RootJson.OWN;
  private static final int OWN = ORDER + 1;

  private static final Family[] FAMILIES = Family.values();
  private static final NameTable FAMILY_WORDS = NameTable.of(FAMILIES);
  private static final Label[] LABELS = Label.values();
  private static final NameTable LABEL_WORDS = NameTable.of(LABELS);

  static final NameTable ITEMS = RootJson.shape("order", "skus");
  static final NameTable CLOSED = RootJson.shape("order", "family");
  static final NameTable CANCELLED = RootJson.shape("order");
  static final NameTable LABELLED = RootJson.shape("order", "label", "campaign", "tellable");

  private AboutJson() {}

  static About read(Members root) {
    return new About(FieldValues.id(root, ORDER), Keys.NONE, null);
  }

  static List<String> skus(Members root) {
    return FieldValues.texts(root, OWN, FieldLimits.LINES_MAX, FieldLimits.ID_MAX);
  }

  static OrderEnded closed(Head head, Members root) {
    return new OrderEnded.Closed(
        head, read(root), FieldValues.choice(root, OWN, FAMILY_WORDS, FAMILIES));
  }

  static Labelled labelled(Head head, Members root) {
    return new Labelled(
        head,
        read(root),
        FieldValues.choice(root, OWN, LABEL_WORDS, LABELS),
        FieldValues.textOrEmpty(root, OWN + 1, FieldLimits.ID_MAX),
        FieldValues.flagOr(root, OWN + 2, true));
  }

  static void write(About about, JsonLine line) {
    line.text("order", about.orderId());
  }

  static void write(ItemEvent event, JsonLine line) {
    write(event.about(), line);
    line.textsUnlessEmpty("skus", event.skus());
  }

  static void write(OrderEnded event, JsonLine line) {
    write(event.about(), line);
    switch (event) {
      case OrderEnded.Closed closed -> line.word("family", FAMILY_WORDS, closed.family());
      case OrderEnded.Cancelled cancelled -> {}
    }
  }

  static void write(Labelled event, JsonLine line) {
    write(event.about(), line);
    line.word("label", LABEL_WORDS, event.label());
    line.textUnlessEmpty("campaign", event.campaign());
    line.flagUnless("tellable", event.tellable(), true);
  }
}
