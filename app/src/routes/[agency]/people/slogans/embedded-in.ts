/** The host of the page that shows our slogan; null when it is our own or the browser does not tell. */
export function embeddedIn(request: Request, url: URL): string | null {
	const said = request.headers.get('referer') ?? request.headers.get('origin') ?? '';
	const host = URL.canParse(said) ? new URL(said).host : '';
	return host === '' || host === url.host ? null : host;
}
