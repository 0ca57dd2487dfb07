const routes = /^\/\[agency\]\/(?:staff-voice|people\/(?:surveys|questionnaires)\/)/;

/** Where somebody speaks in confidence: that a moment and an address met here is nobody's business, so neither line nor span is written. */
export function isInConfidence(route: string | null | undefined): boolean {
	return typeof route === 'string' && routes.test(route);
}
