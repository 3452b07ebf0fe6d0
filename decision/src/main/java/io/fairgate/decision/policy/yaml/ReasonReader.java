package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Reason;
import io.fairgate.decision.policy.Trigger;
import io.fairgate.marketplace.event.OrderEnded.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a reason: its trigger and family, the analyst's text, and what its buyer may be told.
final class ReasonReader {
  private static final List<String> KEYS =
      List.of("trigger", "family", "analyst", "buyer", "remedy", "facts", "term", "article");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");

  /// What is never said to a buyer, who is most likely honest.
  private static final List<String> NEVER_SAID =
      List.of("invalid", "fraud", "suspicio", "violation", "security reason", "score", "threshold");

  private final Page page;
  private final Known known;

  ReasonReader(Page page, Known known) {
    this.page = page;
    this.known = known;
  }

  @Nullable Reason read(Node.Entry entry) {
    if (!Names.isCode(page, entry.key())) {
      return null;
    }
    String code = entry.key().value();
    Section section = Section.of(page, entry.value(), "the reason " + code, KEYS).orElse(null);
    if (section == null) {
      return null;
    }
    Trigger trigger = trigger(section);
    Family family = family(section, trigger);
    String analyst =
        section.requiredText("analyst", "say in one sentence what an analyst should know");
    holes(section.find("analyst"), known.readable(), "there is no name `%s` for a text to hold");
    List<String> facts = facts(section, trigger);
    boolean told = trigger != null;
    Map<String, String> buyer = texts(section, "buyer", told, facts);
    Map<String, String> remedy = texts(section, "remedy", told, facts);
    if (told) {
      sameLanguages(section, buyer, remedy);
    }
    return new Reason(
        code,
        page.place(entry.key()),
        trigger == null ? "" : trigger.name(),
        family,
        analyst,
        buyer,
        remedy,
        facts,
        section.text("term", ""),
        section.text("article", ""));
  }

  private @Nullable Trigger trigger(Section section) {
    Node.Scalar written = section.scalar("trigger", "A1 to A11");
    if (written == null) {
      return null;
    }
    Trigger trigger = Trigger.of(written.value()).orElse(null);
    if (trigger == null) {
      page.fault(
          written,
          "there is no trigger " + written.kind(),
          "A1 to A11, or none for a reason to trust");
    }
    return trigger;
  }

  private Family family(Section section, @Nullable Trigger trigger) {
    Family family = section.word("family", Family.class);
    if (trigger == null) {
      return family == null ? Family.POLICY : family;
    }
    if (family == null) {
      return trigger.families().get(0);
    }
    Node.Scalar at = section.key("family");
    if (!trigger.families().contains(family) && at != null) {
      page.fault(
          at,
          "a reason of " + trigger + " cannot be in the family " + Words.of(family),
          "its family is " + Words.of(trigger.families().get(0)));
    }
    return family;
  }

  private List<String> facts(Section section, @Nullable Trigger trigger) {
    List<String> facts =
        section.words(
            "facts",
            word -> {
              if (known.facts().contains(word.value())) {
                return word.value();
              }
              boolean exists = known.readable().contains(word.value());
              page.fault(
                  word,
                  exists
                      ? "`" + word.value() + "` is not a fact that a buyer may be told"
                      : "there is no fact " + word.kind(),
                  exists
                      ? "a fact is the buyer's own; see the closed list in reasons.md"
                      : Advice.instead(word.value(), known.facts()));
              return null;
            });
    Node.Scalar at = section.key("facts");
    if (!facts.isEmpty() && at != null && trigger != null && !trigger.tellsFacts()) {
      page.fault(
          at,
          "a reason of " + trigger + " tells its buyer a fixed text only",
          "take `facts` out: a fact here could be another person's");
      return List.of();
    }
    return facts;
  }

  private Map<String, String> texts(
      Section section, String key, boolean isRequired, List<String> facts) {
    Map<String, String> texts = new TreeMap<>();
    Node value =
        isRequired
            ? section.required(key, "texts by language, such as " + key + ": {en: ...}")
            : section.find(key);
    if (value == null) {
      return texts;
    }
    if (!(value instanceof Node.Mapping mapping)) {
      page.fault(
          value,
          "`" + key + "` must be texts by language, got " + value.kind(),
          "such as " + key + ": {en: ...}");
      return texts;
    }
    for (Node.Entry text : mapping.entries()) {
      text(text, facts, texts);
    }
    if (!texts.containsKey("en")) {
      page.fault(value, "`" + key + "` has no text in `en`", "other languages fall back to it");
    }
    return texts;
  }

  private void text(Node.Entry entry, List<String> facts, Map<String, String> texts) {
    String language = entry.key().value();
    if (!LANGUAGE.matcher(language).matches()) {
      page.fault(entry.key(), entry.key().kind() + " is not a language", "such as en or pt-BR");
    }
    if (!(entry.value() instanceof Node.Scalar text) || text.isNothing()) {
      page.fault(entry.value(), "a text must be words, got " + entry.value().kind(), "");
      return;
    }
    texts.put(language, text.value().strip());
    if (text.value().length() > Bounds.TEXT_LENGTH_MAX) {
      page.fault(
          text,
          "a text of " + text.value().length() + " characters",
          "at most " + Bounds.TEXT_LENGTH_MAX);
    }
    String lower = text.value().toLowerCase(Locale.ROOT);
    for (String word : NEVER_SAID) {
      int at = lower.indexOf(word);
      if (at >= 0) {
        page.fault(
            Origin.offset(page, text, at),
            "a buyer's text never says `" + word + "`",
            "say what happened and what to do; most who read it are honest");
      }
    }
    holes(text, facts, "`%s` is not in `facts`");
  }

  /// Notes each `{name}` of a text that is none of the names it may hold.
  private void holes(@Nullable Node text, List<String> names, String message) {
    if (!(text instanceof Node.Scalar scalar)) {
      return;
    }
    Matcher hole = HOLE.matcher(scalar.value());
    while (hole.find()) {
      String name = hole.group(1);
      if (!names.contains(name)) {
        page.fault(
            Origin.offset(page, scalar, hole.start(1)),
            String.format(Locale.ROOT, message, name),
            Advice.instead(name, names));
      }
    }
  }

  private void sameLanguages(
      Section section, Map<String, String> buyer, Map<String, String> remedy) {
    List<String> missing = new ArrayList<>(buyer.keySet());
    missing.removeAll(remedy.keySet());
    Node.Scalar at = section.key("remedy");
    if (!missing.isEmpty() && at != null && !remedy.isEmpty()) {
      page.fault(
          at,
          "`remedy` has no text in `" + missing.get(0) + "`, and `buyer` has",
          "write both in each language");
    }
  }
}
