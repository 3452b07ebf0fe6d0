// Reads one JSON object a line; says for each `genuine`, or why not, and how npm's own code signs it.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const { Webhook } = createRequire(import.meta.url)("standardwebhooks");

for await (const line of createInterface({ input: process.stdin })) {
  const { secret, id, timestamp, signature, payload } = JSON.parse(line);
  const webhook = new Webhook(secret);
  const body = Buffer.from(payload, "base64").toString("utf8");
  let verdict = "genuine";
  try {
    webhook.verify(body, {
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": signature,
    });
  } catch (fault) {
    verdict = fault.message;
  }
  console.log(`${verdict}\t${webhook.sign(id, new Date(Number(timestamp) * 1000), body)}`);
}
