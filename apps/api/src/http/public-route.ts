import { SetMetadata } from '@nestjs/common';

export const PUBLIC_ROUTE = Symbol('public route');

/** May be called without a session. Everything else needs one. */
export const PublicRoute = () => SetMetadata(PUBLIC_ROUTE, true);
