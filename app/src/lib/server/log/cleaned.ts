type Fields = Readonly<Record<string, unknown>>;

const secretName = /password|secret|token|cookie|authorization|passphrase|api-?key|pin$|_url$|^url$/i;
const urlWithPassword = /(\w+:\/\/[^:/\s]*:)[^@\s]+@/g;
/** What opens something to whoever has the address: the links of units, calendars and tablets. */
const opening = /\/(submit|of-unit|feed|kiosk)\/(?!\[token\])[^/\s"'?]+/g;
const asked = /([?&][\w-]+=)[^&\s"']+/g;
const deepest = 6;

/** Fields as they may stand in a log: what smells of a secret is blanked, in names, addresses and query strings; what a database quotes of people's words is cut. */
export function cleaned(fields: Fields): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, secretName.test(name) ? '***' : cleanedValue(value, 0)]));
}

function cleanedValue(value: unknown, depth: number): unknown {
	if (typeof value === 'string') return cleanedText(value);
	if (typeof value === 'bigint') return String(value);
	if (typeof value !== 'object' || value === null || value instanceof Date) return value;
	if (depth >= deepest) return '…';
	if (value instanceof Error) return described(value, depth);
	if (Array.isArray(value)) return value.map((one) => cleanedValue(one, depth + 1));
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, secretName.test(name) ? '***' : cleanedValue(one, depth + 1)]));
}

function cleanedText(text: string): string {
	return text.replace(urlWithPassword, '$1***@').replace(opening, '/$1/***').replace(asked, '$1***');
}

type Described = Error & { readonly code?: unknown; readonly constraint?: unknown; readonly errors?: unknown };

/** NOTE: an error of the database quotes the value it could not take; its `detail` and `where` quote rows, and are left out. */
function described(error: Described, depth: number): object {
	const { name, code, constraint, cause, errors } = error;
	const words = (text: string) => cleanedText(isOfDatabase(code) ? text.replaceAll(/"[^"\n]*"(?=\s*$)/gm, '"***"') : text);
	return {
		name,
		message: words(error.message),
		...(code === undefined ? {} : { code }),
		...(constraint === undefined ? {} : { constraint }),
		stack: words(error.stack ?? ''),
		...(errors === undefined ? {} : { errors: cleanedValue(errors, depth + 1) }),
		...(cause === undefined ? {} : { cause: cleanedValue(cause, depth + 1) })
	};
}

/** A data exception or a broken constraint, by its SQLSTATE. */
function isOfDatabase(code: unknown): boolean {
	return typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code);
}
