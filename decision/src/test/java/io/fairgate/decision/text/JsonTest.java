package io.fairgate.decision.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void membersStandInTheOrderWritten() {
    var json = new Json().object();
    json.name("b").value(1);
    json.name("a").array().value(true).value((String) null).array().endArray().endArray();
    json.name("c").object().endObject();
    json.name("d").values(List.of("x", "y"));
    json.name("e").raw("{}");
    assertEquals(
        "{\"b\":1,\"a\":[true,null,[]],\"c\":{},\"d\":[\"x\",\"y\"],\"e\":{}}",
        json.endObject().toString());
  }

  @Test
  void whatJsonCannotHoldIsEscapedOrNull() {
    assertEquals("\"a\\\"b\\\\c\\n\\u0001ü\"", new Json().value("a\"b\\c\n\u0001ü").toString());
    assertEquals("null", new Json().value(Double.NaN).toString());
    assertEquals("2", new Json().value(2.0).toString());
    assertEquals("2.5", new Json().value(2.5).toString());
  }
}
