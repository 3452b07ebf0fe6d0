package io.fairgate.app.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.terminal.Stop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private static Fields split(String line) throws IOException {
    var lines = new Lines(new ByteArrayInputStream(line.getBytes(UTF_8)));
    var fields = new Fields();
    if (lines.next()) {
      fields.split(lines);
    }
    return fields;
  }

  private static List<String> texts(String line) throws IOException {
    Fields fields = split(line);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      texts.add(fields.text(i));
    }
    return texts;
  }

  @Test
  void fieldsInQuotesHoldCommasAndQuotes() throws IOException {
    assertEquals(List.of("a", "", "c"), texts("a,,c"));
    assertEquals(List.of("1", "LOUNGE,SIGN", "2"), texts("1,\"LOUNGE,SIGN\",2"));
    assertEquals(List.of("FRAME 7\" SIZE", "48"), texts("\"FRAME 7\"\" SIZE\",48"));
    assertEquals(List.of("a", "b"), texts("a,\"b\""));
    assertEquals(List.of("a", "open, to the end"), texts("a,\"open, to the end"));
    assertEquals(List.of("a", ""), texts("a,"));
  }

  @Test
  void amountsAreExactByTheirText() throws IOException {
    Fields fields = split("57.16,146.0,-3,0.5,1.234,12x,,.,999999999999999999999");
    assertEquals(5716, fields.minor(0, 2));
    assertEquals(14600, fields.minor(1, 2));
    assertEquals(-300, fields.minor(2, 2));
    assertEquals(50, fields.minor(3, 2));
    assertEquals(1234, fields.minor(4, 3));
    for (int wrong = 4; wrong < fields.size(); wrong++) {
      assertEquals(Fields.NO_NUMBER, fields.minor(wrong, 2), "field " + wrong);
    }
  }

  @Test
  void whatWasABinaryFractionIsRounded() throws IOException {
    Fields fields = split("85.64999999999999,83.10000000000001,-0.005,9.994999");
    assertEquals(8565, fields.rounded(0, 2));
    assertEquals(8310, fields.rounded(1, 2));
    assertEquals(-1, fields.rounded(2, 2));
    assertEquals(999, fields.rounded(3, 2));
  }

  @Test
  void whatStandsBeforeThePointIsEnoughForAnAddress() throws IOException {
    Fields fields = split("732758368.8,2621473820,-1,x");
    assertEquals(732_758_368L, fields.truncated(0));
    assertEquals(2_621_473_820L, fields.truncated(1));
    assertEquals(Fields.NO_NUMBER, fields.truncated(2));
    assertEquals(Fields.NO_NUMBER, fields.truncated(3));
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Fields fields = split("t,customer");
    Stop stop = assertThrows(Stop.class, () -> fields.columns("x.csv", "t", "amount"));
    assertTrue(stop.text().contains("`amount`"), stop.text());
  }
}
