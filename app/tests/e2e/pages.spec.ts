import { expect, inject, test } from 'vitest';
import { ownBrowser } from '../support/chromium.ts';
import { crawlTimeout, isOfPlans, soundPages } from '../support/sound-pages.ts';
import { signIn, visitor } from '../support/visitor.ts';

const { address, passwords } = inject('site');
const browser = await ownBrowser();

test.each([
	['the Office, beside its plans,', 'van-phong', (path: string) => !isOfPlans(path), 24],
	['a leader, beside what everybody sees,', 'lanh-dao', (path: string) => !path.startsWith('/so-khcn/people'), 20]
])(
	'every kind of page that %s reaches is sound, the Office’s in the dark too, and says words where the program has codes',
	async (_, username, wanted, atLeast) => {
		const person = await visitor(browser, address);
		await signIn(person, username, passwords[username]);
		const seen = await soundPages(person, '/so-khcn', wanted, (path) => username === 'van-phong' && !path.startsWith('/so-khcn/people'));
		expect(seen.size).toBeGreaterThanOrEqual(atLeast);
		/** For the leader this is a page of others, told so in the agency's frame. */
		await person.open('/so-khcn/documents/rules');
	},
	crawlTimeout
);

test('the pages at the door are sound, and a stranger can turn them into English', async () => {
	const stranger = await visitor(browser, address);
	await stranger.open('/');
	await stranger.open('/sign-in');
	await stranger.open('/khong-co-co-quan-nay');
	await stranger.open('/');
	await stranger.page.getByRole('button', { name: 'English' }).click();
	await stranger.page.getByRole('link', { name: 'Sign in' }).waitFor();
	await stranger.sound();
	await expect.poll(() => stranger.page.locator('html').getAttribute('lang')).toBe('en');
});
