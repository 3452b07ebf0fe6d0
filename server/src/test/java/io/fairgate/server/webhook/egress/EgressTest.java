package io.fairgate.server.webhook.egress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EgressTest {
  private static final Names NAMES =
      new Names()
          .then("hooks.northwind.example", "8.8.8.8", "2606:4700::1111")
          .then("xn--bcher-kva.example", "8.8.8.8")
          .then("one.inside.example", "8.8.8.8", "10.0.0.7")
          .then("last.inside.example", "8.8.8.8", "1.1.1.1", "2606:4700::1111", "::1")
          .then("mapped.example", "::ffff:127.0.0.1")
          .then("nat64.example", "64:ff9b::a9fe:a9fe")
          .then("nowhere.example")
          .then("127.0.0.1.nip.example", "127.0.0.1")
          .then("many.example", many())
          .then("localhost", "127.0.0.1")
          .then("rebinds.example", "8.8.8.8")
          .then("rebinds.example", "127.0.0.1");

  private static final String NOT_PUBLIC = "url's host must be known, and lead to public";

  /// URL, and what is said of it; `-` when it is admitted.
  private static final String CASES =
      """
      https://hooks.northwind.example/a          -
      HTTPS://HOOKS.Northwind.example            -
      https://hooks.northwind.example:443/a?b=c  -
      https://hooks.northwind.example:8443/      -
      https://xn--bcher-kva.example/             -
      https://8.8.8.8/                           -
      https://[2606:4700::1111]/                 -
      http://hooks.northwind.example/            url must begin with https://
      file:///etc/passwd                         url must begin with https://
      gopher://hooks.northwind.example/          url must begin with https://
      jar:https://hooks.northwind.example/!/a    url must begin with https://
      ftp://hooks.northwind.example/             url must begin with https://
      ldap://hooks.northwind.example/            url must begin with https://
      javascript:alert(1)                        url must begin with https://
      //hooks.northwind.example/                 url must begin with https://
      /hooks                                     url must begin with https://
      https:///hooks                             url must
      https:hooks.northwind.example              url must name a host
      https://                                   url must be one as RFC 3986
      https://mia@hooks.northwind.example/       url must hold no user name
      https://mia:pw@hooks.northwind.example/    url must hold no user name
      https://hooks.northwind.example@10.0.0.7/  url must hold no user name
      https://@hooks.northwind.example/          url must
      https://hooks.northwind.example/#a         url must have no fragment
      https://hooks.northwind.example/#          url must have no fragment
      https://hooks.northwind.example:22/        url's port must be one of 443, 8443, got 22
      https://hooks.northwind.example:80/        url's port must be one of 443, 8443, got 80
      https://hooks.northwind.example:0/         url's port must be one of 443, 8443, got 0
      https://hooks.northwind.example:99999/     url's port must
      https://hooks.northwind.example:/          -
      https://hooks.northwind.example./          url's host must not end with a dot
      https://127.0.0.1./                        url must name a host
      https://localhost/                         url's host must be a full name with a dot
      https://intranet/                          url's host must be a full name with a dot
      https://bücher.example/                    url must be visible ASCII
      https://１２７.0.0.1/                      url must be visible ASCII
      https://hooks。northwind。example/           url must be visible ASCII
      https://a%2eb.example/                     url must
      https://a_b.example/                       url must
      https://-a.example/                        url must
      https://a..example/                        url must
      https://hooks.northwind.example\\@8.8.8.8/ url must be one as RFC 3986
      https://hooks.northwind.example/a\\b        url must be one as RFC 3986
      https://0x7f.1/                            url must name a host
      https://0177.0.0.1/                        NUMBERS
      https://2130706433/                        NUMBERS
      https://127.1/                             url must name a host
      https://127.0.1/                           url must name a host
      https://0x7f000001/                        NUMBERS
      https://017700000001/                      NUMBERS
      https://256.1.1.1/                         url must
      https://08.8.8.8/                          NUMBERS
      https://127.0.0.1/                         PUBLIC
      https://0.0.0.0/                           PUBLIC
      https://10.0.0.7/                          PUBLIC
      https://169.254.169.254/latest/meta-data/  PUBLIC
      https://100.64.0.1/                        PUBLIC
      https://255.255.255.255/                   PUBLIC
      https://[::]/                              PUBLIC
      https://[::1]/                             PUBLIC
      https://[::ffff:127.0.0.1]/                PUBLIC
      https://[::ffff:7f00:1]/                   PUBLIC
      https://[64:ff9b::7f00:1]/                 PUBLIC
      https://[2002:7f00:1::]/                   PUBLIC
      https://[fe80::1%25eth0]/                  url
      https://[fe80::1]/                         PUBLIC
      https://[fd00::1]/                         PUBLIC
      https://[::1                               url must be one as RFC 3986
      https://one.inside.example/                PUBLIC
      https://last.inside.example/               PUBLIC
      https://mapped.example/                    PUBLIC
      https://nat64.example/                     PUBLIC
      https://nowhere.example/                   PUBLIC
      https://unknown.example/                   PUBLIC
      https://127.0.0.1.nip.example/             PUBLIC
      https://many.example/                      PUBLIC
      """;

  private static String[] many() {
    return IntStream.range(0, 65).mapToObj(i -> "8.8.8." + i).toArray(String[]::new);
  }

  private static final Egress EGRESS = new Egress(new EgressSettings(Set.of(8443), false), NAMES);

  private static String said(String url) {
    return switch (EGRESS.admit(url)) {
      case Admitted _ -> "-";
      case Refused refused -> refused.why();
    };
  }

  @Test
  void eachUrlIsAdmittedOrRefusedWithItsReason() {
    var wrong = new ArrayList<String>();
    CASES
        .lines()
        .forEach(line -> {
          String[] cells = line.split("\\s+", 2);
          String expected =
              switch (cells[1]) {
                case "PUBLIC" -> NOT_PUBLIC;
                case "NUMBERS" -> "url's host must be a name such as hooks.example.com";
                default -> cells[1];
              };
          String said = said(cells[0]);
          if (!said.startsWith(expected)) {
            wrong.add(cells[0] + ": " + said);
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void spacesControlsAndLineEndsAreRefused() {
    for (String odd : List.of(" ", "\t", "\r\nX: y", "\0", "\u200b", "\u202e")) {
      assertEquals(
          true, said("https://hooks.northwind.example/" + odd).startsWith("url must be visible"));
    }
  }

  @Test
  void anOverlongUrlIsRefused() {
    String url = "https://hooks.northwind.example/";
    assertEquals("-", said(url + "a".repeat(2_048 - url.length())));
    assertEquals(
        "url must have at most 2048 characters", said(url + "a".repeat(2_049 - url.length())));
  }

  @Test
  void allAddressesOfANameAreKept() {
    var admitted =
        assertInstanceOf(Admitted.class, EGRESS.admit("https://hooks.northwind.example/"));
    assertEquals(
        Set.of("8.8.8.8", "2606:4700:0:0:0:0:0:1111"),
        admitted.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.toSet()));
  }

  @Test
  void aNameThatLeadsElsewhereTheSecondTimeIsRefusedThen() {
    assertEquals("-", said("https://rebinds.example/"));
    assertEquals(1, NAMES.lookups("rebinds.example"));
    assertEquals(true, said("https://rebinds.example/").startsWith(NOT_PUBLIC));
  }

  @Test
  void settingAUrlUpLooksNothingUp() {
    assertInstanceOf(Destination.class, EGRESS.read("https://never-seen.example/"));
    assertEquals(0, NAMES.lookups("never-seen.example"));
    assertInstanceOf(Refused.class, EGRESS.read("https://10.0.0.7/"));
    assertInstanceOf(Refused.class, EGRESS.read("http://never-seen.example/"));
  }

  @Test
  void testsMayReachLoopbackAndNothingElseThatIsSpecial() {
    var open = new Egress(EgressSettings.open(Set.of(80, 9000)), NAMES);
    assertInstanceOf(Admitted.class, open.admit("http://127.0.0.1:9000/"));
    assertInstanceOf(Admitted.class, open.admit("http://localhost/"));
    assertInstanceOf(Refused.class, open.admit("http://127.0.0.1:9001/"));
    assertInstanceOf(Refused.class, open.admit("http://169.254.169.254/"));
    assertInstanceOf(Refused.class, open.admit("http://[::ffff:0.0.0.0]/"));
  }
}
