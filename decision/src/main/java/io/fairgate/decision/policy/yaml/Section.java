package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A map of a file whose keys are known: reads each value as what it must be, and notes what is
/// not.
///
/// A reader that gets null or an absent value goes on: the fault is noted, and the policy refused.
final class Section {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][-+]?[0-9]{1,3})?");

  private final Page page;
  private final Node node;
  private final String name;
  private final List<Node.Entry> entries;

  /// Keys that are there with a slip of the keyboard: noted as that, and not as missing too.
  private final List<String> meant;

  private Section(Page page, Node node, String name, List<Node.Entry> entries, List<String> meant) {
    this.page = page;
    this.node = node;
    this.name = name;
    this.entries = entries;
    this.meant = meant;
  }

  /// `name` is what the map is, as one says it: `a rule`, `the feature card_orders_1h`.
  static Optional<Section> of(Page page, Node node, String name, List<String> keys) {
    if (!(node instanceof Node.Mapping mapping)) {
      page.fault(node, name + " must be a map, got " + node.kind(), keys(keys));
      return Optional.empty();
    }
    List<String> meant = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().value();
      if (!keys.contains(key)) {
        meant.addAll(Spelling.nearest(key, keys, 1));
        String advice = Advice.instead(key, keys);
        page.fault(
            entry.key(),
            "there is no `" + key + "` in " + name,
            advice.isEmpty() ? keys(keys) : advice);
      }
    }
    return Optional.of(new Section(page, node, name, mapping.entries(), meant));
  }

  private static String keys(List<String> keys) {
    return "its keys are " + String.join(", ", keys);
  }

  Page page() {
    return page;
  }

  Node node() {
    return node;
  }

  void fault(String message, String advice) {
    page.fault(node, message, advice);
  }

  boolean has(String key) {
    return find(key) != null;
  }

  /// Notes that a key has no place here, if it is there.
  void refuse(String key, String message, String advice) {
    Node.Scalar at = key(key);
    if (at != null) {
      page.fault(at, message, advice);
    }
  }

  boolean lacks(String key) {
    return find(key) == null && !meant.contains(key);
  }

  @Nullable Node find(String key) {
    for (Node.Entry entry : entries) {
      if (entry.key().value().equals(key)) {
        return entry.value();
      }
    }
    return null;
  }

  Node.@Nullable Scalar key(String key) {
    for (Node.Entry entry : entries) {
      if (entry.key().value().equals(key)) {
        return entry.key();
      }
    }
    return null;
  }

  /// The value of a key, or null and a fault where it is not there.
  @Nullable Node required(String key, String advice) {
    Node value = find(key);
    if (lacks(key)) {
      fault(name + " has no `" + key + "`", advice);
    }
    return value;
  }

  Node.@Nullable Scalar scalar(String key, String what) {
    Node value = find(key);
    return value == null ? null : scalar(key, value, what);
  }

  private Node.@Nullable Scalar scalar(String key, Node value, String what) {
    if (value instanceof Node.Scalar scalar && !scalar.isNothing()) {
      return scalar;
    }
    page.fault(value, "`" + key + "` must be " + what + ", got " + value.kind(), "");
    return null;
  }

  /// A text, or `otherwise` where the key is not there.
  String text(String key, String otherwise) {
    Node.Scalar value = scalar(key, "a text");
    if (value == null) {
      return otherwise;
    }
    if (value.value().length() > Bounds.TEXT_LENGTH_MAX) {
      page.fault(
          value,
          "`" + key + "` has " + value.value().length() + " characters",
          "at most " + Bounds.TEXT_LENGTH_MAX);
    }
    return value.value().strip();
  }

  String requiredText(String key, String advice) {
    required(key, advice);
    return text(key, "");
  }

  /// A whole number between bounds.
  long whole(String key, long least, long most, long otherwise) {
    Node.Scalar value = scalar(key, "a whole number");
    if (value == null) {
      return otherwise;
    }
    if (!WHOLE.matcher(value.value()).matches()) {
      page.fault(value, "`" + key + "` must be a whole number, got " + value.kind(), "");
      return otherwise;
    }
    long number = Long.parseLong(value.value());
    if (number < least || number > most) {
      page.fault(value, "`" + key + "` must be " + least + " to " + most + ", got " + number, "");
      return otherwise;
    }
    return number;
  }

  double number(String key, double least, double most, double otherwise) {
    Node value = find(key);
    return value == null ? otherwise : number(key, value, least, most, otherwise);
  }

  double number(String key, Node value, double least, double most, double otherwise) {
    Node.Scalar scalar = scalar(key, value, "a number");
    if (scalar == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(scalar.value()).matches()) {
      page.fault(scalar, "`" + key + "` must be a number, got " + scalar.kind(), "");
      return otherwise;
    }
    double number = new BigDecimal(scalar.value()).doubleValue();
    if (!(number >= least && number <= most)) {
      page.fault(
          scalar, "`" + key + "` must be " + least + " to " + most + ", got " + scalar.value(), "");
      return otherwise;
    }
    return number;
  }

  /// One of the words that stand for a constant: `BANK_REFUSED` is written `bank_refused`.
  <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
    Node.Scalar value = scalar(key, "a word");
    return value == null ? null : word(page, "`" + key + "`", value, type);
  }

  static <E extends Enum<E>> @Nullable E word(
      Page page, String name, Node.Scalar value, Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      if (word.equals(value.value())) {
        return constant;
      }
      words.add(word);
    }
    String advice = Advice.instead(value.value(), words);
    page.fault(
        value,
        name + " cannot be " + value.kind(),
        advice.isEmpty() ? Advice.oneOf(words) : advice);
    return null;
  }

  /// A list of words, each read by `read`; one word alone may stand for a list of one.
  <T> List<T> words(String key, Function<Node.Scalar, @Nullable T> read) {
    Node value = find(key);
    if (value == null) {
      return List.of();
    }
    List<Node> items = value instanceof Node.Sequence list ? list.items() : List.of(value);
    var words = new ArrayList<T>();
    for (Node item : items) {
      Node.Scalar scalar = scalar(key, item, "a word or a list of words");
      if (scalar == null) {
        continue;
      }
      T word = read.apply(scalar);
      if (word != null && words.contains(word)) {
        page.fault(item, "`" + scalar.value() + "` is there twice", "take one out");
      } else if (word != null) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }
}
