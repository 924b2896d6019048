'use strict';

// Swagger UI leaves its list of servers without a name, and begins its headings at the third.
function nameForEars() {
  document.getElementById('servers')?.setAttribute('aria-label', '服务器 Server');
  for (const heading of document.querySelectorAll('h3.opblock-tag, .models > h4')) {
    heading.setAttribute('aria-level', '2');
  }
}

SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  onComplete: nameForEars,
  // A call that changes something must come from a page of ours.
  requestInterceptor: (request) => {
    request.headers['X-Requested-With'] = 'teacher-cloud';
    return request;
  },
});
