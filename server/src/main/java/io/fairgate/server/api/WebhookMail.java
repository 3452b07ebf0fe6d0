package io.fairgate.server.api;

import io.fairgate.marketplace.json.NameTable;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.runtime.outbox.Progress.Span;
import io.fairgate.server.http.Bodies;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Reply;
import io.fairgate.server.webhook.Deliveries;
import java.io.IOException;
import java.util.List;

/// What an endpoint's owner does about messages that did not arrive.
final class WebhookMail {
  /// A page of dead letters.
  static final int PAGE_MAX = 1_000;

  private static final int PAGE = 100;
  private static final long POSITION_MAX = 999_999_999_999_999L;
  private static final NameTable SHAPE = NameTable.of("first", "last");
  private static final int FIRST = 0;
  private static final int LAST = 1;

  private final Webhooks webhooks;

  WebhookMail(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /// Takes an endpoint up again that was halted.
  Reply revive(Call call) {
    Deliveries deliveries = webhooks.need();
    deliveries.revive(WebhookRoutes.own(call, deliveries).endpoint().id());
    return WebhookRoutes.whole(200, WebhookRoutes.own(call, deliveries));
  }

  /// Sends what is told at a range of positions once more, as far as it was told.
  Reply replay(Call call) throws IOException, InterruptedException {
    Deliveries deliveries = webhooks.need();
    String id = WebhookRoutes.own(call, deliveries).endpoint().id();
    Span span =
        JsonBody.read(
            Bodies.json(call),
            SHAPE,
            members -> {
              int from = members.required(FIRST);
              long first = from < 0 ? 1 : members.scalars().whole(from, 1, POSITION_MAX);
              long last = JsonBody.wholeOr(members, LAST, 1, POSITION_MAX, POSITION_MAX);
              if (last < first) {
                JsonBody.fault(members, LAST, "range.order", "last must be first or behind it");
              }
              return new Span(first - 1, last);
            });
    deliveries.replay(id, span.after() + 1, span.last());
    return WebhookRoutes.whole(202, WebhookRoutes.own(call, deliveries));
  }

  /// A page holds the letters of whole positions: the next one begins behind its last.
  Reply deadLetters(Call call) {
    var parameters = Parameters.of(call, "after", "limit");
    long after = parameters.whole("after", 0, POSITION_MAX, 0);
    int limit = (int) parameters.whole("limit", 1, PAGE_MAX, PAGE);
    Deliveries deliveries = webhooks.need();
    String id = WebhookRoutes.own(call, deliveries).endpoint().id();
    List<DeadLetter> letters = deliveries.deadLetters(id, after, limit + 1);
    if (letters.size() <= limit) {
      return Reply.json(EndpointJson.letters(letters, false));
    }
    long first = letters.getFirst().position();
    long next = letters.getLast().position();
    List<DeadLetter> page =
        first < next
            ? letters.stream().filter(letter -> letter.position() < next).toList()
            : deliveries.deadLetters(id, after, Outbox.DEAD_LETTERS_MAX).stream()
                .filter(letter -> letter.position() == first)
                .toList();
    return Reply.json(EndpointJson.letters(page, true));
  }
}
