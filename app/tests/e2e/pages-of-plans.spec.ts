import { expect, inject, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { crawlTimeout, isOfPlans, soundPages } from '../support/sound-pages.ts';
import { signIn, visitor } from '../support/visitor.ts';

const { address, passwords } = inject('site');
const browser = await ownBrowser();

/** The other half of what pages.spec.ts goes through. */
test.each([
	['the Office, from whom it reminds into its plans,', 'van-phong', '/so-khcn/reminders', isOfPlans, 23],
	['a văn thư', 'van-thu', '/so-khcn', () => true, 6],
	['a unit', 'cds', '/so-khcn', () => true, 17]
])(
	'every kind of page that %s reaches is sound, in light and in dark, and says words where the program has codes',
	async (_, username, first, wanted, atLeast) => {
		const person = await visitor(browser, address);
		await signIn(person, username, passwords[username]);
		const seen = await soundPages(person, first, wanted);
		expect(seen.size).toBeGreaterThanOrEqual(atLeast);
	},
	crawlTimeout
);
