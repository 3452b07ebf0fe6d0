package io.fairgate.app.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fairgate.app.Ran;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplePoliciesTest {
  @ParameterizedTest
  @ValueSource(strings = {"handbook", "online-retail", "ecommerce-fraud"})
  void eachExamplePolicyKeepsItsExamples(String name) {
    Ran ran = Ran.command("check", Ran.inTree("examples/" + name + "/policy"));
    assertEquals(0, ran.exit(), ran.out() + ran.err());
  }
}
