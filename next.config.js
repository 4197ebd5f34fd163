/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of their own in `npm test`; a build on a customer's machine need not check the tests again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', '@electric-sql/pglite', 'postgres', '@e965/xlsx', 'nodemailer'],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // What passes proxy.ts is held in memory first; files do not pass it (api/upload), so this can be small.
    proxyClientMaxBodySize: '2mb',
  },
};
