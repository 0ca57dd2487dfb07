import type { Translation } from '#lib/i18n/catalogue.ts';
import type { settingWords as vi } from '#lib/i18n/vi/settings-list.ts';
import { type Group, settingsList } from '#lib/server/settings-list.ts';

/** All settings as they stand in docs/operations: a table a group, in the order of the list. */
export function settingsTables({ columns, groups, of }: Translation<typeof vi>): string {
	const byGroup = Map.groupBy(settingsList, ({ group }) => group);
	const tables = [...byGroup].map(([group, settings]) => {
		const rows = settings.map(({ name }) => `| \`${name}\` | ${of[name]?.absent ?? ''} | ${of[name]?.means ?? ''} |`);
		return [`**${groups[group satisfies Group]}**`, '', `| ${columns.name} | ${columns.absent} | ${columns.means} |`, '|---|---|---|', ...rows].join('\n');
	});
	return tables.join('\n\n');
}
