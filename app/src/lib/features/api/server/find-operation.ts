import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

type Found = { readonly operation: Operation; readonly params: Readonly<Record<string, string>> };

/** Which operation an address and a method name. Without one: the methods that the address has, none where there is no such address. */
export function findOperation(method: string, path: string): Found | { readonly methods: readonly string[] } {
	const parts = path.split('/').filter((part) => part !== '');
	const here = operations.flatMap((operation) => {
		const params = paramsOf(operation.path, parts);
		return params ? [{ operation, params }] : [];
	});
	const asked = method === 'HEAD' ? 'GET' : method;
	return here.find(({ operation }) => operation.method === asked) ?? { methods: here.map(({ operation }) => operation.method) };
}

function paramsOf(pattern: string, parts: readonly string[]): Readonly<Record<string, string>> | null {
	const wanted = pattern.split('/').slice(1);
	if (wanted.length !== parts.length) return null;
	const params: Record<string, string> = {};
	for (const [index, name] of wanted.entries()) {
		const part = parts[index] ?? '';
		if (name.startsWith('{')) params[name.slice(1, -1)] = part;
		else if (name !== part) return null;
	}
	return params;
}
