package io.fairgate.runtime.node;

import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.marketplace.codec.Sha256;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A policy with the text of its files, as the journal keeps it.
///
/// `base` is the hash of the folder that it was before its lists were edited; its own, where they
/// were not.
public record PolicyText(Policy policy, SortedMap<String, String> files, String base) {

  /// Files that were found without fault before.
  public static PolicyText of(Map<String, String> files) {
    return of(files, "");
  }

  private static PolicyText of(Map<String, String> files, String base) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok ->
          new PolicyText(
              ok.policy(), new TreeMap<>(files), base.isEmpty() ? ok.policy().hash() : base);
      case Loaded.Refused refused ->
          throw new IllegalArgumentException(
              "a policy that was in force has faults: " + refused.faults());
    };
  }

  /// The same as an edit of what another was edited from.
  PolicyText editOf(PolicyText before) {
    return new PolicyText(policy, files, before.base);
  }

  /// ```
  /// base │ files │ path, text │ path, text …
  /// ```
  public byte[] bytes() {
    var out = new ByteWriter(1 << 16);
    out.string(base);
    out.varint(files.size());
    files.forEach((path, text) -> {
      out.string(path);
      out.string(text);
    });
    return out.toBytes();
  }

  public static PolicyText of(byte[] bytes) {
    var in = new ByteReader(bytes);
    String base = in.string();
    var files = new TreeMap<String, String>();
    for (int left = in.count(2); left > 0; left--) {
      files.put(in.string(), in.string());
    }
    return of(files, base);
  }

  /// The base of a policy's bytes, which may no longer load.
  static String base(byte[] bytes) {
    return new ByteReader(bytes).string();
  }

  /// Whether a feature looks in a list: what is in it is then part of what state depends on.
  public boolean isListReadByFeatures(String list) {
    return files.entrySet().stream()
        .filter(file -> isOn("features", file.getKey()))
        .map(Map.Entry::getValue)
        .anyMatch(text -> text.contains(list) || text.contains("\\"));
  }

  /// The name of what state depends on: equal text of features, of the lists that they look in, of
  /// priors and frame, equal state.
  String layout() {
    var out = new ByteWriter(1 << 14);
    files.forEach((path, text) -> {
      if (isPartOfLayout(path)) {
        out.string(path);
        out.string(text);
      }
    });
    return HexFormat.of().formatHex(Sha256.of(out.toBytes()));
  }

  private boolean isPartOfLayout(String path) {
    if (isOn("lists", path)) {
      return isListReadByFeatures(path.replaceFirst(".*/", "").replaceFirst("\\..*", ""));
    }
    return !isOn("rules", path) && !path.startsWith("reasons") && path.endsWith(".yaml");
  }

  private static boolean isOn(String shelf, String path) {
    return path.startsWith(shelf + "/") || path.equals(shelf + ".yaml");
  }
}
