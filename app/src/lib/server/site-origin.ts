/** The address under which people reach the site, for links in letters: as set, else as this request came. */
export function siteOrigin({ origin }: Pick<URL, 'origin'>): string {
	const set = process.env['KHEO_ORIGIN'];
	return set ? new URL(set).origin : origin;
}
