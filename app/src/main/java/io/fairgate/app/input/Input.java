package io.fairgate.app.input;

import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Stop;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file, or standard input for `-`, unpacked where it is gzipped; whatever its name says, the
/// first two bytes decide.
public final class Input implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private final long size;
  private final Counted counted;
  private final InputStream stream;

  private Input(String name, long size, InputStream raw) throws IOException {
    this.name = name;
    this.size = size;
    counted = new Counted(raw);
    var buffered = new BufferedInputStream(counted, BUFFER_BYTES);
    buffered.mark(2);
    boolean isGzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    stream = new Whole(name, isGzip ? new GZIPInputStream(buffered, BUFFER_BYTES) : buffered);
  }

  public static Input open(String path, Console console) {
    try {
      if (path.equals("-")) {
        return new Input("standard input", 0, console.in());
      }
      Path file = Path.of(path);
      if (Files.isDirectory(file)) {
        throw Stop.refused(path + " is a folder, and a file is needed");
      }
      if (!Files.exists(file)) {
        throw Stop.refused("there is no file " + path);
      }
      return new Input(path, Files.size(file), Files.newInputStream(file));
    } catch (IOException | InvalidPathException unreadable) {
      throw Stop.refused("cannot read " + path + ": " + Stop.cause(unreadable));
    }
  }

  public String name() {
    return name;
  }

  /// Bytes in all, packed as they are; 0 where nobody knows.
  public long size() {
    return size;
  }

  /// Bytes read so far, packed as they are.
  public long done() {
    return counted.count;
  }

  public InputStream stream() {
    return stream;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /// Refuses an input that ends or breaks in the middle, by its name.
  private static final class Whole extends java.io.FilterInputStream {
    private final String name;

    Whole(String name, InputStream in) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (EOFException | ZipException broken) {
        throw broken(broken);
      }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return super.read(into, from, length);
      } catch (EOFException | ZipException broken) {
        throw broken(broken);
      }
    }

    private Stop broken(IOException broken) {
      return Stop.refused("cannot read " + name + " to its end: " + Stop.cause(broken));
    }
  }

  /// Counts what goes through.
  private static final class Counted extends java.io.FilterInputStream {
    private volatile long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      add(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      add(Math.max(0, read));
      return read;
    }

    // One thread reads; others look on.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void add(int read) {
      count += read;
    }
  }
}
