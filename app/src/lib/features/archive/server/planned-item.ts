import type { ArchiveFile, ArchiveRecord } from '@kheo/documents/archive/record';

/** A paper of a package and where its file lies: kept bytes, or made of what was frozen. Opened only when its turn comes. */
export type PlannedItem = {
	readonly record: ArchiveRecord;
	readonly kept: { readonly sha256: string; readonly name: string; readonly role: ArchiveFile['role'] } | null;
	/** A paper made here without an issued file: its frozen pages with number and day filled in. */
	readonly numbered: string | null;
};
