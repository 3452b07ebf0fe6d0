package io.fairgate.decision.policy.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a file's text as YAML of the plain sort: one document of maps, lists and words.
///
/// Built from the parser's events, so that a bound is met while reading and not after. Anchors,
/// aliases and tags are refused: in a policy, what is written is what holds.
final class YamlTree {
  /// The same for all files: making them costs as much as reading a small one.
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setCodePointLimit(Bounds.FILE_CHARACTERS_MAX + 1)
          .build();

  private final Page page;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Node root;

  private YamlTree(Page page) {
    this.page = page;
  }

  /// The document, or nothing where it is empty or not YAML; then the page says why.
  static Optional<Node> of(Page page) {
    var tree = new YamlTree(page);
    try {
      tree.read();
    } catch (MarkedYamlEngineException e) {
      tree.syntax(e);
      return Optional.empty();
    } catch (ReaderException e) {
      int offset = Math.min(e.getPosition(), page.source().text().length());
      page.fault(
          offset,
          String.format(Locale.ROOT, "a character that no policy has: U+%04X", e.getCodePoint()),
          String.format(
              Locale.ROOT,
              "take it out, or write it as \\u%04X in double quotes",
              e.getCodePoint()));
      return Optional.empty();
    } catch (YamlEngineException e) {
      page.fault(0, "not readable as YAML", "");
      return Optional.empty();
    }
    return Optional.ofNullable(tree.root);
  }

  /// A collection that has begun and not ended.
  private static final class Open {
    final int offset;
    final boolean isMapping;
    final List<Node.Entry> entries = new ArrayList<>();
    final List<Node> items = new ArrayList<>();
    final Map<String, Node.Scalar> keys = new HashMap<>();
    Node.@Nullable Scalar key;
    boolean skipsValue;

    Open(int offset, boolean isMapping) {
      this.offset = offset;
      this.isMapping = isMapping;
    }
  }

  private void read() {
    boolean seen = false;
    for (Event event : new Parse(SETTINGS).parseString(page.source().text())) {
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        case DocumentStart -> {
          if (seen) {
            page.fault(
                start(event),
                "a second document in one file",
                "one file, one document: take `---` out");
            return;
          }
          seen = true;
        }
        case Alias -> {
          page.fault(
              start(event),
              "an alias, `*" + ((AliasEvent) event).getAlias().getValue() + "`",
              "write the value out; a policy has no anchors and aliases");
          skip();
        }
        case Scalar -> {
          refuseAnchorAndTag((NodeEvent) event, ((ScalarEvent) event).getTag());
          close(scalar((ScalarEvent) event));
        }
        case MappingStart, SequenceStart -> {
          var collection = (CollectionStartEvent) event;
          refuseAnchorAndTag(collection, collection.getTag());
          if (open.size() == Bounds.DEPTH_MAX) {
            page.fault(
                start(event),
                "nested deeper than " + Bounds.DEPTH_MAX + " levels",
                "nothing in a policy is");
            return;
          }
          open.push(new Open(start(event), event.getEventId() == Event.ID.MappingStart));
        }
        case MappingEnd, SequenceEnd -> {
          Open ended = open.pop();
          close(
              ended.isMapping
                  ? new Node.Mapping(ended.offset, List.copyOf(ended.entries))
                  : new Node.Sequence(ended.offset, List.copyOf(ended.items)));
        }
      }
    }
  }

  /// Puts a finished node where it belongs.
  private void close(Node node) {
    Open in = open.peek();
    if (in == null) {
      root = node;
    } else if (!in.isMapping) {
      in.items.add(node);
    } else if (in.skipsValue) {
      in.skipsValue = false;
    } else if (in.key == null) {
      key(in, node);
    } else {
      in.entries.add(new Node.Entry(in.key, node));
      in.key = null;
    }
  }

  /// Leaves out the value that is due, and the key that it would have had.
  private void skip() {
    Open in = open.peek();
    if (in != null) {
      in.skipsValue = in.isMapping && in.key == null && !in.skipsValue;
      in.key = null;
    }
  }

  private void key(Open in, Node node) {
    if (!(node instanceof Node.Scalar key)) {
      page.fault(node, "a key that is " + node.kind(), "a key is one word");
      in.skipsValue = true;
      return;
    }
    Node.Scalar first = in.keys.putIfAbsent(key.value(), key);
    if (first != null) {
      page.fault(
          key,
          "`" + key.value() + "` is there twice",
          "the first is in line " + page.place(first).line());
      in.skipsValue = true;
      return;
    }
    in.key = key;
  }

  private void refuseAnchorAndTag(NodeEvent event, Optional<String> tag) {
    if (event.getAnchor().isPresent()) {
      page.fault(
          start(event),
          "an anchor, `&" + event.getAnchor().get().getValue() + "`",
          "write the value out where it is needed; a policy has no anchors and aliases");
    }
    if (tag.isPresent()) {
      page.fault(start(event), "a tag, `" + tag.get() + "`", "a policy has no tags: take it out");
    }
  }

  private Node.Scalar scalar(ScalarEvent event) {
    Node.Style style =
        switch (event.getScalarStyle()) {
          case PLAIN, JSON_SCALAR_STYLE -> Node.Style.PLAIN;
          case SINGLE_QUOTED -> Node.Style.SINGLE_QUOTED;
          case DOUBLE_QUOTED -> Node.Style.DOUBLE_QUOTED;
          case LITERAL -> Node.Style.LITERAL;
          case FOLDED -> Node.Style.FOLDED;
        };
    return new Node.Scalar(start(event), end(event), event.getValue(), style);
  }

  private void syntax(MarkedYamlEngineException e) {
    int offset = e.getProblemMark().or(e::getContextMark).map(this::offset).orElse(0);
    String problem = e.getProblem() == null ? "this does not go on as YAML" : e.getProblem();
    if (problem.contains("(TAB)")) {
      page.fault(offset, "a tab where words begin", "indent with spaces");
      return;
    }
    String lower = problem.substring(0, 1).toLowerCase(Locale.ROOT) + problem.substring(1);
    String advice =
        lower.startsWith("mapping values are not allowed")
            ? "a value with `: ` in it needs quotes around it"
            : lower.startsWith("expected")
                ? "a quote or a bracket may be missing, or quotes around a value"
                : "";
    page.fault(offset, "not YAML: " + lower.strip(), advice);
  }

  private int start(Event event) {
    return event.getStartMark().map(this::offset).orElse(0);
  }

  private int end(Event event) {
    return event.getEndMark().map(this::offset).orElse(0);
  }

  private int offset(Mark mark) {
    return page.source().offset(mark.getLine(), mark.getColumn());
  }
}
