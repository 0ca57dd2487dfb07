/** One thing that was looked at. `look`: works, but somebody should look at it. */
export type Finding = { readonly id: string; readonly state: 'ok' | 'look' | 'wrong'; readonly what: string; readonly words: string; readonly toDo?: string };

export function about(id: string, what: string) {
	return {
		ok: (words: string): Finding => ({ id, state: 'ok', what, words }),
		look: (words: string, toDo: string): Finding => ({ id, state: 'look', what, words, toDo }),
		wrong: (words: string, toDo: string): Finding => ({ id, state: 'wrong', what, words, toDo })
	};
}

/** What went wrong in few words, never an address with its password. */
export function faultOf(error: unknown): string {
	const { message = '', code = '' } = error as { message?: string; code?: string };
	return (message || code || String(error))
		.replace(/\s+/gu, ' ')
		.replaceAll(/(\w+:\/\/[^:/\s]*:)[^@\s]+@/gu, '$1***@')
		.slice(0, 200);
}
