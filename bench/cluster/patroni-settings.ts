import { join } from 'node:path';
import { places, type Place } from './network.ts';

export const superPassword = 'of-the-bench-only';

/**
 * As docs/scale.md gives them: a primary that is not heard of for fifteen seconds is replaced, and a commit counts once a second machine has it.
 * A replica asks for its new primary every half second: at the usual five, commits that wait for it wait as long.
 * `strict`: without a second machine nothing is committed, rather than on one alone.
 */
export function patroniSettings({ name, address }: Place, folder: string): string {
	return `scope: kheo
name: ${name}
restapi: { listen: '${address}:8008', connect_address: '${address}:8008' }
etcd3: { hosts: '${places.map((place) => `${place.address}:2379`).join(',')}' }
bootstrap:
  dcs:
    ttl: 15
    loop_wait: 3
    retry_timeout: 5
    maximum_lag_on_failover: 1048576
    synchronous_mode: true
    synchronous_mode_strict: true
    postgresql:
      use_pg_rewind: true
      parameters: { max_connections: 200, shared_buffers: 128MB, wal_keep_size: 256MB, wal_retrieve_retry_interval: 500ms }
  initdb: [ { encoding: UTF8 }, { locale: C.UTF-8 }, data-checksums ]
  pg_hba:
    - host all all 10.77.0.0/24 scram-sha-256
    - host replication replicator 10.77.0.0/24 scram-sha-256
postgresql:
  listen: '${address}:5432'
  connect_address: '${address}:5432'
  data_dir: '${join(folder, 'data')}'
  bin_dir: /usr/lib/postgresql/15/bin
  pgpass: '${join(folder, 'pgpass')}'
  parameters: { unix_socket_directories: '${folder}', password_encryption: scram-sha-256 }
  authentication:
    superuser: { username: postgres, password: ${superPassword} }
    replication: { username: replicator, password: ${superPassword} }
    rewind: { username: postgres, password: ${superPassword} }
`;
}
