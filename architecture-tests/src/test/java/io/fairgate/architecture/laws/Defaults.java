package io.fairgate.architecture.laws;

import java.util.List;

/// No answer depends on the locale, time zone or encoding that a machine happens to be set to.
final class Defaults {
  private Defaults() {}

  static List<Law> laws(House house) {
    String[] everywhere = {house.everything()};
    return List.of(
        Purity.noCall(
            "nothing asks for the machine's locale",
            everywhere,
            "digits and letters differ by locale: pass Locale.ROOT",
            "String.format(String, Object[])",
            "String.formatted",
            "String.toLowerCase()",
            "String.toUpperCase()",
            "Locale.getDefault",
            "Formatter.new()",
            "Formatter.new(Appendable)",
            "DecimalFormat.new(String)",
            "NumberFormat.getInstance()",
            "NumberFormat.getNumberInstance()",
            "NumberFormat.getIntegerInstance()",
            "NumberFormat.getPercentInstance()",
            "NumberFormat.getCurrencyInstance()",
            "Collator.getInstance()",
            "DateTimeFormatter.ofPattern(String)",
            "PrintStream.printf(String, Object[])",
            "PrintStream.format(String, Object[])",
            "PrintWriter.printf(String, Object[])",
            "PrintWriter.format(String, Object[])",
            "SimpleDateFormat.new(String)"),
        Purity.noCall(
            "nothing asks for the machine's time zone",
            everywhere,
            "the same second is another day elsewhere: pass a ZoneId or ZoneOffset.UTC",
            "ZoneId.systemDefault",
            "TimeZone.getDefault",
            "Clock.systemDefaultZone",
            "LocalDate.now()",
            "LocalDateTime.now()",
            "LocalTime.now()",
            "ZonedDateTime.now()",
            "OffsetDateTime.now()",
            "Calendar.getInstance()",
            "Year.now()",
            "YearMonth.now()"),
        Purity.noCall(
            "nothing asks for the machine's encoding",
            everywhere,
            "bytes are UTF-8 here: pass StandardCharsets.UTF_8",
            "String.getBytes()",
            "String.new(byte[])",
            "String.new(byte[], int, int)",
            "Charset.defaultCharset",
            "InputStreamReader.new(InputStream)",
            "OutputStreamWriter.new(OutputStream)",
            "FileReader.new(File)",
            "FileReader.new(String)",
            "FileWriter.new(File)",
            "FileWriter.new(String)",
            "FileWriter.new(String, boolean)",
            "FileWriter.new(File, boolean)",
            "Scanner.new(InputStream)",
            "PrintStream.new(OutputStream)",
            "PrintStream.new(OutputStream, boolean)",
            "ByteArrayOutputStream.toString()"));
  }
}
