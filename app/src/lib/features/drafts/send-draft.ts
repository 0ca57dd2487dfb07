import type { SaveAnswer } from './view.ts';

/** Sends the form as it stands, without a name for the version: that is for a press. */
export async function sendDraft(address: string, form: HTMLFormElement | undefined, version: number): Promise<SaveAnswer | 'refused'> {
	const data = new FormData(form);
	data.set('version', String(version));
	data.set('name', '');
	const response = await fetch(address, { method: 'POST', body: data });
	if (response.status >= 500) throw new Error('unreachable');
	return response.ok ? withTimes(await response.json()) : 'refused';
}

function withTimes(sent: SaveAnswer<string>): SaveAnswer {
	if ('saved' in sent) return { saved: { version: sent.saved.version, at: new Date(sent.saved.at) } };
	return { conflict: { ...sent.conflict, at: new Date(sent.conflict.at) } };
}
