package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.policy.RuleSpec.Example;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the examples of a rule and checks that each value has its name's type.
final class ExampleReader {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final String NOTE = "note";

  private final Page page;
  private final Scope scope;

  ExampleReader(Page page, Scope scope) {
    this.page = page;
    this.scope = scope;
  }

  Examples read(Section rule) {
    Node node =
        rule.required("examples", "at least one that it must meet, and one that it must not");
    Section section =
        Optional.ofNullable(node)
            .flatMap(found -> Section.of(page, found, "examples", List.of("must", "must_not")))
            .orElse(null);
    return section == null
        ? new Examples(List.of(), List.of())
        : new Examples(
            read(section, "must", "an order that it must meet"),
            read(section, "must_not", "an honest order close by that it must not meet"));
  }

  private List<Example> read(Section section, String key, String advice) {
    Node node = section.required(key, advice);
    var examples = new ArrayList<Example>();
    if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
      for (Node item : list.items()) {
        example(item, examples);
      }
    } else if (node != null) {
      page.fault(node, "`" + key + "` must be a list of examples, got " + empty(node), advice);
    }
    return List.copyOf(examples);
  }

  private static String empty(Node node) {
    return node instanceof Node.Sequence ? "an empty list" : node.kind();
  }

  private void example(Node item, List<Example> examples) {
    if (!(item instanceof Node.Mapping mapping)) {
      page.fault(item, "an example must be a map of names to values, got " + item.kind(), "");
      return;
    }
    String note = "";
    Map<String, Object> values = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      String name = entry.key().value();
      if (name.equals(NOTE)) {
        note = entry.value() instanceof Node.Scalar text ? text.value().strip() : "";
        continue;
      }
      Variable variable = scope.find(name).orElse(null);
      if (variable == null) {
        List<String> near = scope.nearest(name, 2);
        page.fault(
            entry.key(),
            "there is no name `" + name + "`",
            near.isEmpty() ? "" : "did you mean `" + String.join("` or `", near) + "`?");
        continue;
      }
      Object value = value(variable.type(), entry.value());
      if (value == null) {
        page.fault(
            entry.value(),
            "`" + name + "` is " + variable.type().written() + ", got " + entry.value().kind(),
            "");
      } else {
        values.put(name, value);
      }
    }
    examples.add(new Example(page.place(item), note, Collections.unmodifiableMap(values)));
  }

  private static @Nullable Object value(CelType type, Node node) {
    if (type == CelType.STRING_LIST) {
      return node instanceof Node.Sequence list ? words(list) : null;
    }
    if (!(node instanceof Node.Scalar scalar)) {
      return null;
    }
    String text = scalar.value();
    return switch (type) {
      case INT -> WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
      case DOUBLE -> NUMBER.matcher(text).matches() ? new BigDecimal(text).doubleValue() : null;
      case BOOL ->
          switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
          };
      case STRING -> scalar.isNothing() ? null : text;
      case STRING_LIST -> null;
    };
  }

  private static @Nullable List<String> words(Node.Sequence list) {
    var words = new ArrayList<String>();
    for (Node item : list.items()) {
      if (!(item instanceof Node.Scalar word)) {
        return null;
      }
      words.add(word.value());
    }
    return List.copyOf(words);
  }
}
