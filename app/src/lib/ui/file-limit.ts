import type { Attachment } from 'svelte/attachments';

/** The largest file taken, and what is said of a larger one. */
export type FileLimit = { readonly bytes: number; readonly code: string; readonly message: string };

/** Holds a file field to its limit before anything is sent: while a larger file is chosen, its form does not go. `choose` hears of every choice. */
export function heldTo(limit: FileLimit, choose: (isOver: boolean) => void): Attachment<HTMLInputElement> {
	return (field) => {
		const check = (): void => {
			const isOver = [...(field.files ?? [])].some(({ size }) => size > limit.bytes);
			field.setCustomValidity(isOver ? limit.message : '');
			choose(isOver);
		};
		field.dataset['held'] = '';
		field.addEventListener('change', check);
		return () => field.removeEventListener('change', check);
	};
}

/** What a field of one file carries for `checkSize`: how large it may be and what is said of a larger one. */
export function sizeLimit(bytes: number, message: string): { readonly 'data-most': number; readonly 'data-over': string } {
	return { 'data-most': bytes, 'data-over': message };
}

/** While a file over its field's limit is chosen, the form does not go and nothing typed is lost. Fields of several files sort out theirs by themselves. */
export function checkSize({ target }: Event, otherwise: { readonly bytes: number; readonly message: string } | null = null): void {
	if (!(target instanceof HTMLInputElement) || target.type !== 'file' || target.multiple) return;
	const { most, over, held } = target.dataset;
	if (held !== undefined) return;
	const limit = most && over ? { bytes: Number(most), message: over } : otherwise;
	if (!limit) return;
	const size = target.files?.[0]?.size ?? 0;
	target.setCustomValidity(size > limit.bytes ? limit.message : '');
	if (size > limit.bytes) target.reportValidity();
}
