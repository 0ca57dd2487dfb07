/** What a browser says of itself, as far as a person can tell machines apart by it. */
export type Device = { readonly browser: string | null; readonly system: string | null; readonly isPhone: boolean };

const browsers = [
	['Cốc Cốc', /coc_coc_browser/i],
	['Edge', /\bEdg(?:A|iOS)?\//],
	['Opera', /\bOPR\//],
	['Samsung Internet', /SamsungBrowser\//],
	['Zalo', /\bZalo/i],
	['Firefox', /\b(?:Firefox|FxiOS)\//],
	['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
	['Safari', /\bSafari\//]
] as const;

const systems = [
	['iPhone', /\biPhone\b/],
	['iPad', /\biPad\b/],
	['Android', /\bAndroid\b/],
	['Windows', /\bWindows\b/],
	['macOS', /\bMac OS X\b/],
	['ChromeOS', /\bCrOS\b/],
	['Linux', /\bLinux\b/]
] as const;

export function deviceOf(userAgent: string): Device {
	const named = (list: readonly (readonly [string, RegExp])[]) => list.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
	const system = named(systems);
	return { browser: named(browsers), system, isPhone: system === 'iPhone' || (system === 'Android' && /\bMobile\b/.test(userAgent)) };
}
