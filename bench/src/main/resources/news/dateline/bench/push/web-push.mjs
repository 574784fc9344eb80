// Sends with npm's web-push. Its arguments: a file of browsers, how many of them it is to know, and how many messages
// may be under way. Its first line of input is the text; each further one a number of messages to send. It answers
// each with "done".
import { createReadStream } from 'node:fs';
import { Agent } from 'node:https';
import { createInterface } from 'node:readline';
import webPush from 'web-push';

const [file, browsers, atOnce] = process.argv.slice(2);

const subscriptions = [];
for await (const line of createInterface({ input: createReadStream(file) })) {
  const [endpoint, p256dh, auth] = line.split('\t');
  subscriptions.push({ endpoint, keys: { p256dh, auth } });
  if (subscriptions.length === Number(browsers)) {
    break;
  }
}

const options = {
  vapidDetails: { subject: 'mailto:bench@dateline.example', ...webPush.generateVAPIDKeys() },
  TTL: 4 * 60 * 60,
  urgency: 'high',
  topic: 'fire-at-the-harbour',
  agent: new Agent({ keepAlive: true, maxSockets: Number(atOnce) }),
};

async function send(text, number) {
  let next = 0;
  const sender = async () => {
    while (next < number) {
      await webPush.sendNotification(subscriptions[next++ % subscriptions.length], text, options);
    }
  };
  await Promise.all(Array.from({ length: Number(atOnce) }, sender));
}

let text;
for await (const line of createInterface({ input: process.stdin })) {
  if (text === undefined) {
    text = line;
    console.log('done');
  } else {
    console.log(await send(text, Number(line)).then(() => 'done', (fault) => `${fault.message} ${fault.statusCode}`));
  }
}
