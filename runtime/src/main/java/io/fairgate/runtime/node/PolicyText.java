package io.fairgate.runtime.node;

import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.runtime.journal.Chain;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A policy with the text of its files, as the journal keeps it.
public record PolicyText(Policy policy, SortedMap<String, String> files) {

  /// Files that were found without fault before.
  public static PolicyText of(Map<String, String> files) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> new PolicyText(ok.policy(), new TreeMap<>(files));
      case Loaded.Refused refused ->
          throw new IllegalArgumentException(
              "a policy that was in force has faults: " + refused.faults());
    };
  }

  /// ```
  /// files │ path, text │ path, text …
  /// ```
  public byte[] bytes() {
    var out = new ByteWriter(1 << 16);
    out.varint(files.size());
    files.forEach((path, text) -> {
      out.string(path);
      out.string(text);
    });
    return out.toBytes();
  }

  public static PolicyText of(byte[] bytes) {
    var in = new ByteReader(bytes);
    var files = new TreeMap<String, String>();
    for (int left = in.count(2); left > 0; left--) {
      files.put(in.string(), in.string());
    }
    return of(files);
  }

  /// The name of what state depends on: equal text of features, priors and frame, equal state.
  String layout() {
    var out = new ByteWriter(1 << 14);
    files.forEach((path, text) -> {
      if (!path.startsWith("rules/") && !path.startsWith("reasons") && path.endsWith(".yaml")) {
        out.string(path);
        out.string(text);
      }
    });
    return HexFormat.of().formatHex(new Chain().digest(out.toBytes()));
  }
}
