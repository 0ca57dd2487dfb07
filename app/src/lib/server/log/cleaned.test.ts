import { expect, test } from 'vitest';
import { cleaned } from './cleaned.ts';

const secret = 'bi-mat-8842';

test('nothing that opens a door goes into the log, wherever it stands', () => {
	const fields = {
		password: secret,
		pin: secret,
		SMTP_URL: `smtp://a:${secret}@host`,
		headers: { cookie: secret, Authorization: `Bearer ${secret}`, 'x-api-key': secret },
		said: [`postgres://kheo_app:${secret}@127.0.0.1/kheo`, { deep: { sessionToken: secret } }],
		path: `/so-y-te/submit/${secret}/rows?code=${secret}&x=1`,
		feed: `/so-y-te/calendar/feed/${secret}`,
		error: new Error(`no answer from smtps://user:${secret}@mail.example.vn`, { cause: new Error(`GET /a?pin=${secret} failed`) }),
		many: new AggregateError([new Error(`https://x:${secret}@y`)], 'many')
	};
	expect(JSON.stringify(cleaned(fields))).not.toContain(secret);
});

test('an error keeps its name, code and place, and the database’s own leaves out the value it quotes', () => {
	const error = Object.assign(new Error('invalid input syntax for type uuid: "Nguyễn Thị Lan"'), { code: '22P02', detail: 'Key (name)=(Lan)' });
	const told = JSON.stringify(cleaned({ error }));
	expect([told.includes('22P02'), told.includes('cleaned.test.ts'), /Lan/.test(told)]).toEqual([true, true, false]);
});

test('what is nested without end, or refers to itself, ends', () => {
	const ring: Record<string, unknown> = {};
	ring['self'] = ring;
	expect(JSON.stringify(cleaned({ ring })).length).toBeLessThan(200);
});
