package io.fairgate.decision.cel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What an author reads who wrote a condition that cannot be: the place, what is wrong, what to do.
class FaultsExamplesTest {
  private static final String EXAMPLES =
      """
      card_order_1h > 4
      1:1 there is no name `card_order_1h`; did you mean `card_orders_1h`?

      card.orders_1h > 4
      1:1 there is no name `card`; did you mean `card_orders_1h`?

      card_orders_1h > 4 && byer_orders_30d < 2 && contry == 'DE'
      1:23 there is no name `byer_orders_30d`; did you mean `buyer_orders_30d`?
      1:46 there is no name `contry`; did you mean `country`?

      card_orders_1h > 4 &&
      1:22 the expression ends too early; finish it, or close a bracket

      card_orders_1h = 4
      1:16 `=` is not expected here; write ==

      is_gift and is_guest
      1:9 `and` is not expected here; write &&

      not is_gift
      1:5 `is_gift` is not expected here; write !

      (card_orders_1h > 4
      1:20 `)` is missing here; close what is open

      card_orders_1h == 1.0
      1:16 `==` does not take int and double; write double(...) around the int

      card_orders_1h > '4'
      1:16 `>` does not take int and string; write the number without quotes, or string(...) around it

      card_orders_1h > 1u
      1:16 `>` does not take int and uint; leave the u out

      1u in [2u]
      1:1 there is no uint, got 1u; leave the u out
      1:8 there is no uint, got 2u; leave the u out

      country == null
      1:9 `==` does not take string and null; an absent text is '', an absent list has size 0

      null == null
      1:1 there is no null; an absent text is '', an absent list has size 0
      1:9 there is no null; an absent text is '', an absent list has size 0

      b'x' == b'x'
      1:1 there are no bytes; leave the b before the quote out
      1:9 there are no bytes; leave the b before the quote out

      card_orders_1h > 9223372036854775808
      1:18 a whole number must fit 64 bits, got 9223372036854775808; write a smaller one, or a double: 1e20

      skus.map(x, x + 'a').size() > 1
      1:6 there is no function `map`; ask with .exists or .all; a condition needs no new list

      has(skus.x)
      1:1 there is no function `has`; an absent text is '', an absent list has size 0

      timestamp(country) > timestamp(email)
      1:1 there is no function `timestamp`; times are numbers: declare a feature for the time since
      1:22 there is no function `timestamp`; times are numbers: declare a feature for the time since

      dyn(1) == 1
      1:1 there is no function `dyn`; each name has one type

      email.contain('x')
      1:7 there is no function `contain`; did you mean `contains`?

      {'a': 1} == {'a': 1}
      1:1 there are no maps; use a named list: listed('name', value)
      1:13 there are no maps; use a named list: listed('name', value)

      skus == ['a']
      1:6 lists are not compared whole; ask for what is in them: 'a' in list

      skus
      1:1 `skus` is a list, not a value; ask with `x in skus`, size(skus), skus.exists(x, ...)

      [].size() == 0
      1:1 a list of nothing; write at least one value in it

      [1, 'a'].exists(x, x == 1)
      1:5 a list holds values of one type, got string after int; write all as int

      skus.exists(1, true)
      1:13 a macro goes over a list and names its element; write list.exists(x, condition on x)

      skus.exists(x, y, x == 'a')
      1:6 there is no function `exists`; write list.exists(x, condition on x)

      listed('forwarder', email)
      1:8 there is no list `forwarder`; did you mean `forwarders`?

      listed(email, email)
      1:8 the name of a list must be written out; write it in quotes: listed('name', x)

      email.matches('(')
      1:15 a pattern that cannot be read: missing closing ); patterns are RE2's

      email.matches(country)
      1:15 a pattern must be written out; write it in quotes: '^[0-9]+$'

      email.matches('((a{1000}){1000}){1000}')
      1:15 a pattern of 1005009005 instructions, more than 1000; repeat less: x{2,500} is written out 500 times

      skus.all(x, skus.exists(y, x.matches('a')))
      1:1 an expression that may take 6144500500 steps, more than 1000000; a macro does its condition up to 500 times: ask something cheaper in it, such as startsWith, or nest no macros

      card_orders_1h >\\n  4 &&\\n  buyer_order_30d > 1
      3:3 there is no name `buyer_order_30d`; did you mean `buyer_orders_30d`?
      """;

  private final CelCompiler compiler = new CelCompiler(Shop.SCOPE, Shop.NAMED_LISTS);

  @TestFactory
  List<DynamicTest> eachFaultHasAPlaceAndAdvice() {
    return List.of(EXAMPLES.split("\n\n")).stream()
        .map(example -> {
          String text = example.lines().findFirst().orElseThrow().replace("\\n", "\n");
          String expected = example.lines().skip(1).collect(Collectors.joining("\n"));
          return DynamicTest.dynamicTest(text, () -> assertEquals(expected, faults(text)));
        })
        .toList();
  }

  private String faults(String text) {
    return compiler.check(text) instanceof Checked.Faults(List<CelFault> faults)
        ? faults.stream()
            .map(f -> f.line() + ":" + f.column() + " " + f.message() + "; " + f.advice())
            .collect(Collectors.joining("\n"))
        : "no fault";
  }
}
