package io.fairgate.postgres.backup;

import io.fairgate.marketplace.codec.Sha256;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import io.fairgate.runtime.journal.Journal.Head;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What a backup holds, and how each of its files is known to be whole.
///
/// ```
/// fairgate backup 1
/// schema 1
/// head 329600 9f86d081…            the journal's newest entry and its chain
/// table journal 329600 4be1c2…     rows, SHA-256 of tables/journal.copy.gz
/// file secret 1 77ab03…            SHA-256 of files/secret
/// whole 03ac67…                    SHA-256 of all lines above
/// ```
record Manifest(int schema, Head head, List<Part> tables, List<Part> files) {
  static final String NAME = "manifest.txt";

  private static final String FIRST_LINE = "fairgate backup 1";

  /// A table or another file.
  record Part(String name, long rows, String sha256) {}

  Manifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  static Path table(Path backup, String name) {
    return backup.resolve("tables").resolve(name + ".copy.gz");
  }

  static Path file(Path backup, String name) {
    return backup.resolve("files").resolve(name);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(FIRST_LINE).append('\n');
    text.append("schema ").append(schema).append('\n');
    text.append("head ").append(head.position()).append(' ').append(hex(head.chain())).append('\n');
    tables.forEach(part -> line("table", part, text));
    files.forEach(part -> line("file", part, text));
    String whole = hex(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    return text + "whole " + whole + "\n";
  }

  private static void line(String kind, Part part, StringBuilder text) {
    text.append(kind)
        .append(' ')
        .append(part.name())
        .append(' ')
        .append(part.rows())
        .append(' ')
        .append(part.sha256())
        .append('\n');
  }

  /// @throws DatabaseRefused when it is not a manifest, or not whole
  static Manifest parse(String text) {
    int last = text.lastIndexOf("whole ");
    if (!text.startsWith(FIRST_LINE + "\n") || last < 0) {
      throw refused("its manifest does not begin with '" + FIRST_LINE + "', or has no end");
    }
    String whole = hex(Sha256.of(text.substring(0, last).getBytes(StandardCharsets.UTF_8)));
    if (!text.substring(last).equals("whole " + whole + "\n")) {
      throw refused("its manifest was changed");
    }
    int schema = 0;
    Head head = new Head(0, new byte[0]);
    List<Part> tables = new ArrayList<>();
    List<Part> files = new ArrayList<>();
    for (String line : text.substring(0, last).lines().skip(1).toList()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "schema" -> schema = Integer.parseInt(words[1]);
        case "head" -> head = new Head(Long.parseLong(words[1]), HexFormat.of().parseHex(words[2]));
        case "table" -> tables.add(new Part(words[1], Long.parseLong(words[2]), words[3]));
        case "file" -> files.add(new Part(words[1], Long.parseLong(words[2]), words[3]));
        default ->
            throw refused("its manifest has a line that this program does not know: " + line);
      }
    }
    return new Manifest(schema, head, tables, files);
  }

  /// Reads the manifest of a backup, and every file that it names, to the end.
  static Manifest checked(Path backup) throws IOException {
    if (!Files.exists(backup.resolve(NAME))) {
      throw refused(backup + " has no " + NAME);
    }
    Manifest manifest = parse(Files.readString(backup.resolve(NAME)));
    for (Part part : manifest.tables()) {
      check(table(backup, part.name()), part);
    }
    for (Part part : manifest.files()) {
      check(file(backup, part.name()), part);
    }
    return manifest;
  }

  private static void check(Path file, Part part) throws IOException {
    if (!Files.exists(file)) {
      throw refused(file + " is missing");
    }
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!hex(digest.digest()).equals(part.sha256())) {
      throw refused(file + " was changed");
    }
  }

  static DatabaseRefused refused(String why) {
    return new DatabaseRefused(Reason.BACKUP, "the backup cannot be restored: " + why);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
