import type { Page } from 'playwright-core';

/** Ways of seeing a page that leave it little room. A window of 1280 × 800 zoomed to 200 % shows 640 × 400 CSS pixels, two dots each way for one. */
const views = [
	{ name: 'a phone', width: 360, height: 740, scale: 1 },
	{ name: 'zoomed to 200 %', width: 640, height: 400, scale: 2 }
] as const;

/** What does not fit where there is little room: the page scrolls sideways, or a control cannot be seen whole. */
export async function misfits(page: Page): Promise<string[]> {
	const before = page.viewportSize();
	const found: string[] = [];
	for (const { name, width, height, scale } of views) {
		await page.setViewportSize({ width, height });
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
		await page.evaluate(openAll);
		found.push(...[...(await page.evaluate(reachingOut)), ...(await page.evaluate(cutControls))].map((what) => `${name}: ${what}`));
		await page.evaluate(closeAgain);
		await devtools.detach();
	}
	if (before) await page.setViewportSize(before);
	return found;
}

/** What is folded away must fit as well once it is opened. */
function openAll(): void {
	for (const folded of document.querySelectorAll('details:not([open])')) {
		folded.setAttribute('data-folded', '');
		folded.setAttribute('open', '');
	}
}

function closeAgain(): void {
	for (const folded of document.querySelectorAll('[data-folded]')) {
		folded.removeAttribute('open');
		folded.removeAttribute('data-folded');
	}
}

/** The first elements that reach past the right edge, when the page scrolls sideways. */
function reachingOut(): string[] {
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth <= clientWidth) return [];
	const reaching = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
	return [`the page is ${scrollWidth} px wide`, ...reaching.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
}

/** Controls whose words do not fit into them, or that an edge cuts off where nothing can be scrolled. */
function cutControls(): string[] {
	const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')];
	const shown = controls.filter((control) => control.checkVisibility({ visibilityProperty: true }) && control.offsetWidth > 1);
	return shown.filter((control) => isTooSmall(control) || isCutOff(control)).map((control) => `cut: ${control.outerHTML.slice(0, 120)}`);

	function isTooSmall(control: HTMLElement): boolean {
		if (!control.matches('button, .button, summary')) return false;
		return control.scrollWidth > control.clientWidth + 1 || control.scrollHeight > control.clientHeight + 1;
	}
	function clips(overflow: string): boolean {
		return overflow === 'hidden' || overflow === 'clip';
	}
	function isCutOff(control: HTMLElement): boolean {
		const box = control.getBoundingClientRect();
		for (let around = control.parentElement; around; around = around.parentElement) {
			const { overflowX, overflowY } = getComputedStyle(around);
			const edge = around.getBoundingClientRect();
			if (overflowX === 'auto' || overflowX === 'scroll') return false;
			if (clips(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)) return true;
			if (clips(overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)) return true;
		}
		return !control.matches('.skip') && (box.left < -1 || box.right > document.documentElement.clientWidth + 1);
	}
}
