package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Place;
import io.fairgate.decision.policy.PolicyFault;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The files of a policy by what they hold, each read as YAML.
///
/// ```
/// policy.yaml      name, currency, rates, limits
/// priors.yaml      what is usual for a buyer of whom nothing is known
/// features/*.yaml  names and declarations
/// lists/NAME.yaml  one list a file
/// reasons.yaml, reasons/*.yaml   codes and texts
/// rules/ID.yaml    one rule a file, in folders or not
/// ```
///
/// Files that are not `.yaml` (a README) belong to the policy's hash and to nothing else.
final class Folder {
  /// A file as a tree.
  record Document(Page page, Node root) {
    /// The file's name without folder and ending.
    String name() {
      String path = page.source().path();
      return path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
    }
  }

  /// What a file is for.
  enum Shelf {
    FRAME("policy.yaml"),
    PRIORS("priors.yaml"),
    FEATURES("features/"),
    LISTS("lists/"),
    REASONS("reasons"),
    RULES("rules/");

    private final String path;

    Shelf(String path) {
      this.path = path;
    }

    /// A folder by its beginning, a file by its whole path; reasons may be either.
    boolean holds(String file) {
      return switch (this) {
        case FRAME, PRIORS -> file.equals(path);
        case FEATURES, LISTS, RULES -> file.startsWith(path);
        case REASONS -> file.equals(path + ".yaml") || file.startsWith(path + "/");
      };
    }
  }

  private final Faults faults;
  private final List<List<Document>> shelves = new ArrayList<>();

  private Folder(Faults faults) {
    this.faults = faults;
    for (int i = 0; i < Shelf.values().length; i++) {
      shelves.add(new ArrayList<>());
    }
  }

  static Folder of(SortedMap<String, String> files, Faults faults) {
    var folder = new Folder(faults);
    if (files.size() > Bounds.FILES_MAX) {
      folder.fault("", "a policy of " + files.size() + " files", "at most " + Bounds.FILES_MAX);
      return folder;
    }
    files.forEach(folder::add);
    if (!files.containsKey(Frame.FILE)) {
      folder.fault(
          Frame.FILE,
          "there is no file policy.yaml",
          "a policy has one, with its name and currency; is this the right folder?");
    }
    return folder;
  }

  /// The documents of a shelf in the order of their paths.
  List<Document> on(Shelf shelf) {
    return shelves.get(shelf.ordinal());
  }

  private void add(String path, String text) {
    if (path.endsWith(".yml")) {
      fault(path, "a policy's files end in .yaml", "rename it");
      return;
    }
    if (!path.endsWith(".yaml")) {
      return;
    }
    Shelf shelf = shelf(path);
    if (shelf == null) {
      fault(
          path,
          "no part of a policy",
          Advice.instead(
              path.replaceFirst("/.*", "/"),
              List.of("policy.yaml", "priors.yaml", "features/", "lists/", "reasons/", "rules/")));
      return;
    }
    if (text.length() > Bounds.FILE_CHARACTERS_MAX) {
      fault(
          path,
          "a file of " + text.length() + " characters",
          "at most " + Bounds.FILE_CHARACTERS_MAX);
      return;
    }
    var page = new Page(new SourceFile(path, text), faults);
    YamlTree.of(page)
        .ifPresentOrElse(root -> on(shelf).add(new Document(page, root)), () -> empty(page, shelf));
  }

  /// A rule that says nothing is a mistake; a file of features may be empty for now.
  private void empty(Page page, Shelf shelf) {
    if (shelf == Shelf.RULES && !page.isFaulty()) {
      page.fault(0, "a rule that says nothing", "it needs when, effect, reason and examples");
    }
  }

  private static @Nullable Shelf shelf(String path) {
    for (Shelf shelf : Shelf.values()) {
      if (shelf.holds(path)) {
        return shelf;
      }
    }
    return null;
  }

  private void fault(String path, String message, String advice) {
    faults.add(new PolicyFault(new Place(path, 1, 1), "", message, advice));
  }
}
