/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', '@electric-sql/pglite', 'postgres', 'pino', '@e965/xlsx'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
