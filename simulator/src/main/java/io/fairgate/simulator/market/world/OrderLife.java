package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.PaymentEvent.DisputeReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of one order after it was placed, up to its label.
///
///     PAY ──authorised──► DISPATCH ──► DELIVER ──► RETURN ──► LABEL
///      └──no attempt left──► CANCEL ─────────────────────────►┘
public final class OrderLife implements Step {
  private enum Stage {
    PAY,
    CANCEL,
    DISPATCH,
    DELIVER,
    RETURN,
    LABEL
  }

  /// How many orders' delivery is reported, captured apart, sent back, complained about.
  private static final double DELIVERY_REPORTED = 0.3;

  private static final double CAPTURED_APART = 0.2;
  private static final double SENT_BACK = 0.03;
  private static final double COMPLAINED = 0.0008;

  private final World world;
  private final About about;
  private final long totalMinor;
  private final @Nullable Card card;
  private final Seller seller;
  private final String sku;
  private final long placedAt;
  private List<Answer> answers;
  private int attempts;
  private Verdict verdict;
  private Stage stage = Stage.PAY;
  private long dispatchAt;
  private boolean ended;
  private @Nullable Step instead;

  OrderLife(
      World world,
      String orderId,
      long totalMinor,
      Cart cart,
      Seller seller,
      String sku,
      long placedAt,
      long dispatchAt) {
    this.world = world;
    this.about = new About(orderId, Keys.NONE, null);
    this.totalMinor = totalMinor;
    this.card = cart.card;
    this.seller = seller;
    this.sku = sku;
    this.placedAt = placedAt;
    this.dispatchAt = dispatchAt;
    this.verdict = cart.verdict;
    this.answers = cart.answers;
  }

  public About about() {
    return about;
  }

  public String sku() {
    return sku;
  }

  public Seller seller() {
    return seller;
  }

  public @Nullable Card card() {
    return card;
  }

  public long totalMinor() {
    return totalMinor;
  }

  public long dispatchAt() {
    return dispatchAt;
  }

  public Verdict verdict() {
    return verdict;
  }

  public void verdict(Verdict truth) {
    verdict = truth;
  }

  public void answers(List<Answer> script) {
    answers = script;
  }

  /// Not yet dispatched, and not ended.
  public boolean isOpen(long at) {
    return !ended && at < dispatchAt;
  }

  public void dispatchNotBefore(long at) {
    dispatchAt = Math.max(dispatchAt, at);
  }

  /// The order is not dispatched; when that was due, this happens.
  public void instead(Step step) {
    instead = step;
  }

  void begin() {
    boolean asksProcessor = card != null || !answers.isEmpty();
    if (!asksProcessor) {
      next(Stage.DISPATCH, dispatchAt);
    } else if (answers.isEmpty()) {
      next(Stage.PAY, placedAt + world.lives().millis(2_000, 20_000));
    } else {
      next(Stage.PAY, placedAt + answers.getFirst().afterMillis());
    }
  }

  private void next(Stage after, long at) {
    stage = after;
    world.agenda().at(at, this);
  }

  @Override
  public void run(long at) {
    switch (stage) {
      case PAY -> pay(at);
      case CANCEL -> {
        ended = true;
        world.emit(new OrderEnded.Cancelled(world.head(at), about));
        next(Stage.LABEL, placedAt + 30 * Time.DAY);
      }
      case DISPATCH -> dispatch(at);
      case DELIVER -> {
        world.emit(new ItemEvent.Delivered(world.head(at), about, List.of()));
        toReturn(at);
      }
      case RETURN -> {
        world.emit(new PaymentEvent.Refunded(world.head(at), about, totalMinor));
        next(Stage.LABEL, placedAt + 30 * Time.DAY);
      }
      case LABEL -> label(at);
    }
  }

  private void pay(long at) {
    Card paying = card;
    if (paying != null && paying.bank().isOut(at)) {
      decline(at, Answer.declined(0, "iso8583", "91"));
      next(Stage.PAY, paying.bank().outUntil() + world.lives().millis(60_000, 5_400_000));
      return;
    }
    if (answers.isEmpty()) {
      answers = List.of(Answer.authorised(0, world.lives()));
    }
    Answer answer = answers.get(attempts++);
    if (answer.isAuthorised()) {
      world.emit(
          new PaymentEvent.Authorised(
              world.head(at),
              about,
              totalMinor,
              answer.avs(),
              answer.cvv(),
              answer.threeDSecure()));
    } else {
      decline(at, answer);
    }
    if (attempts < answers.size()) {
      next(Stage.PAY, at + answers.get(attempts).afterMillis());
    } else if (answer.isAuthorised()) {
      dispatchNotBefore(at + Time.MINUTE);
      next(Stage.DISPATCH, dispatchAt);
    } else {
      next(Stage.CANCEL, at + world.lives().millis(Time.HOUR, 5 * Time.HOUR));
    }
  }

  private void decline(long at, Answer answer) {
    world.emit(
        new PaymentEvent.Declined(
            world.head(at),
            about,
            totalMinor,
            answer.processor(),
            answer.code(),
            answer.avs(),
            answer.cvv(),
            answer.threeDSecure()));
  }

  private void dispatch(long at) {
    if (at < dispatchAt) {
      next(Stage.DISPATCH, dispatchAt);
      return;
    }
    Step other = instead;
    if (other != null) {
      ended = true;
      other.run(at);
      next(Stage.LABEL, Math.max(at, placedAt + 30 * Time.DAY));
      return;
    }
    Chance chance = world.lives();
    world.emit(new ItemEvent.Dispatched(world.head(at), about, List.of()));
    if (card != null && chance.happens(CAPTURED_APART)) {
      world.emit(new PaymentEvent.Captured(world.head(at), about, totalMinor));
    }
    if (chance.happens(DELIVERY_REPORTED)) {
      next(Stage.DELIVER, at + chance.millis(0.8 * Time.DAY, 6.0 * Time.DAY));
    } else {
      toReturn(at);
    }
  }

  private void toReturn(long at) {
    Chance chance = world.lives();
    if (verdict.disputed()) {
      next(Stage.LABEL, placedAt + chance.millis(12.0 * Time.DAY, 60.0 * Time.DAY));
    } else if (chance.happens(SENT_BACK)) {
      next(Stage.RETURN, at + chance.millis(3.0 * Time.DAY, 16.0 * Time.DAY));
    } else {
      next(Stage.LABEL, placedAt + 30 * Time.DAY);
    }
  }

  private void label(long at) {
    boolean honest = verdict.label() == Labelled.Label.HONEST;
    if (verdict.disputed() && !ended) {
      dispute(at, DisputeReason.FRAUD);
    } else if (honest && !ended && world.lives().happens(COMPLAINED)) {
      dispute(at, DisputeReason.NOT_AS_DESCRIBED);
    }
    world.emit(
        new Labelled(
            world.head(at), about, verdict.label(), verdict.campaign(), verdict.tellable()));
  }

  private void dispute(long at, DisputeReason reason) {
    world.emit(new PaymentEvent.Disputed(world.head(at), about, totalMinor, reason));
  }
}
