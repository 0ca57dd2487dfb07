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
		field.addEventListener('change', check);
		return () => field.removeEventListener('change', check);
	};
}
