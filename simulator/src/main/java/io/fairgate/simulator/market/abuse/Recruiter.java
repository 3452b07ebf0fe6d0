package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.World;

/// Begins a campaign's jobs at random times, as many as its share of the orders asks for.
final class Recruiter implements Step {
  /// So that even a small marketplace has seen each campaign.
  private static final int JOBS_MIN = 3;

  /// The last jobs still have days to run.
  private static final int LAST_DAY = 172;

  private final World world;
  private final Campaign campaign;
  private final Chance chance;
  private final double gap;
  private int left;

  Recruiter(World world, Campaign campaign, Chance chance) {
    this.world = world;
    this.campaign = campaign;
    this.chance = chance;
    double wanted = campaign.share() * world.orderLimit() / campaign.ordersPerJob();
    this.left = (int) Math.max(JOBS_MIN, StrictMath.rint(wanted));
    this.gap = (double) (LAST_DAY - campaign.firstDay()) * Time.DAY / left;
  }

  void start() {
    world.agenda().at(Time.dayStart(campaign.firstDay()) + (long) (gap * chance.unit()), this);
  }

  @Override
  public void run(long at) {
    if (left-- > 0 && world.isOpen()) {
      campaign.begin(at);
      world.agenda().at(at + (long) (gap * chance.between(0.2, 1.8)), this);
    }
  }
}
