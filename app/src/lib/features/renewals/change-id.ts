import type { Change } from '@kheo/core';

/** Names a change by its place: the same document and year give the same name. */
export function changeId({ source }: Pick<Change, 'source'>): string {
	return `${source.block}.${source.start}`;
}
