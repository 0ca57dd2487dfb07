/** Who may import whom: STYLE.md, "The house". Each rule forbids what its sentence does not allow. */
const feature = '^app/src/lib/features/([^/]+)/';

module.exports = {
	forbidden: [
		{ name: 'no-cycles', severity: 'error', from: { path: '^(.+)$' }, to: { circular: true, pathNot: '^$1$', viaOnly: { dependencyTypesNot: ['type-only'] } } },
		{
			name: 'core-imports-only-itself',
			severity: 'error',
			from: { path: '^core/src/', pathNot: '\\.test\\.ts$' },
			to: { pathNot: '^core/(src|data)/' }
		},
		{
			name: 'documents-import-core-and-their-libraries',
			severity: 'error',
			from: { path: '^documents/src/' },
			to: { path: '^(app|bench|bin)/' }
		},
		{
			name: 'ui-knows-no-domain-word',
			severity: 'error',
			from: { path: '^app/src/lib/ui/' },
			to: { path: '^(core|documents|bench)/|^app/src/(?!lib/(ui|i18n)/)' }
		},
		{
			name: 'feature-root-runs-in-the-browser',
			severity: 'error',
			from: { path: feature, pathNot: `${feature}server/` },
			to: { path: '^(documents|bench)/|^app/src/lib/server/|/server/|^app/src/(routes|cli)/' }
		},
		{
			name: 'a-page-brings-no-schema',
			comment: "What a form allows is asked of the feature's limits.ts: a schema would bring valibot and itself to every browser.",
			severity: 'error',
			from: { path: '\\.svelte$' },
			to: { path: 'schema\\.ts$', pathNot: 'paper-schema\\.ts$', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'features-meet-at-use-cases',
			comment: "A feature's server reaches another feature only through its server/service.ts (or service/…) or its root.",
			severity: 'error',
			from: { path: `${feature}server/` },
			to: { path: '^app/src/lib/features/[^/]+/server/', pathNot: '^app/src/lib/features/($1/server/|[^/]+/server/service(\\.ts$|/))' }
		},
		{
			name: 'features-know-no-route-or-command',
			severity: 'error',
			from: { path: feature },
			to: { path: '^app/src/(routes|cli)/|^bench/' }
		},
		{
			name: 'platform-knows-no-feature',
			severity: 'error',
			from: { path: '^app/src/lib/server/' },
			to: { path: '^app/src/(lib/features|routes|cli)/|^(documents|bench)/' }
		},
		{
			name: 'a-route-cannot-reach-a-query',
			severity: 'error',
			from: { path: '^app/src/routes/' },
			to: { path: '^app/src/lib/features/[^/]+/server/(?!service(\\.ts$|/))|^(documents|bench)/|^app/src/cli/' }
		},
		{
			name: 'commands-without-a-database',
			comment: 'read, check, consolidate, renew and compose load no database.',
			severity: 'error',
			from: { path: '^app/src/cli/(read|check|consolidate|renew|compose)', pathNot: '\\.test\\.ts$' },
			to: { path: '^app/src/lib/server/|^node_modules/(pg|kysely|better-auth)/', reachable: true }
		},
		{ name: 'nobody-imports-the-bench', severity: 'error', from: { pathNot: '^bench/' }, to: { path: '^bench/' } },
		{ name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(virtual:|\\$app|\\$env|\\./\\$types|\\$lib)' } }
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)(\\.svelte-kit|build)/|\\$types$' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.base.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'svelte', 'default', 'types'],
			extensions: ['.ts', '.js', '.mjs', '.svelte']
		}
	}
};
