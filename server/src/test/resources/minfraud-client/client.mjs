// Asks as a shop would, with the client as it is published, and prints what it heard as one JSON array.
// Arguments: the port that ends TLS, a licence key.
import https from 'node:https';
import minFraud from '@maxmind/minfraud-api-node';

const [port, licenseKey] = process.argv.slice(2);
// The client knows no port but 443.
https.globalAgent.defaultPort = Number(port);

const client = new minFraud.Client('42', licenseKey, 30000, 'localhost');
const heard = [];

async function ask(what) {
  try {
    heard.push({ answer: (await what()) ?? null });
  } catch (error) {
    heard.push({ error: error.code ?? String(error), said: error.error ?? '' });
  }
}

function purchase(id, more = {}) {
  return new minFraud.Transaction({
    account: new minFraud.Account({ userId: 'oskar' }),
    creditCard: new minFraud.CreditCard({
      token: 'tok_oskar',
      issuerIdNumber: '411111',
      last4digits: '1111',
      was3DSecureSuccessful: true,
    }),
    customInputs: [new minFraud.CustomInput('fairgate_new_buyers', true)],
    device: new minFraud.Device({ ipAddress: '203.0.113.7' }),
    email: new minFraud.Email({ address: 'oskar@example.com' }),
    event: new minFraud.Event({
      transactionId: id,
      type: minFraud.Constants.EventType.Purchase,
      shopId: 'northwind',
    }),
    order: new minFraud.Order({ amount: 80.5, currency: 'EUR', discountCode: 'WELCOME' }),
    shoppingCart: [
      new minFraud.ShoppingCartItem({ itemId: 'lamp', category: 'home', price: 40.25, quantity: 2 }),
    ],
    ...more,
  });
}

await ask(() => client.score(purchase('N1')));
await ask(() => client.factors(purchase('N2')));
await ask(() => client.insights(purchase('N2')));
await ask(() =>
  client.score(
    purchase('N3', {
      payment: new minFraud.Payment({
        wasAuthorized: false,
        declineCode: 'insufficient_funds',
        processor: minFraud.Constants.Processor.Stripe,
      }),
    }),
  ),
);
await ask(() => client.score(purchase('N4', {
  email: new minFraud.Email({ address: 'oskar@example.com', hashAddress: true }),
})));
await ask(() =>
  client.reportTransaction(
    new minFraud.TransactionReport({
      ipAddress: '203.0.113.7',
      tag: minFraud.Constants.Tag.CHARGEBACK,
      transactionId: 'N1',
    }),
  ),
);
const stranger = new minFraud.Client('42', licenseKey + 'x', 30000, 'localhost');
await ask(() => stranger.score(purchase('N5')));

console.log(JSON.stringify(heard));
