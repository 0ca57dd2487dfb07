/** Does the file begin as a message of the exchange does? Cheap, for telling formats apart. */
export function looksLikeEdxml(start: string): boolean {
	return /<(?:\w+:)?(?:edXML|edXMLEnvelope|EdXMLEnvelope)[\s>]/.test(start);
}
