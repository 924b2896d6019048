'use strict';

SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  // A call that changes something must come from a page of ours.
  requestInterceptor: (request) => {
    request.headers['X-Requested-With'] = 'teacher-cloud';
    return request;
  },
});
