package org.teachercloud.catalog.feeding;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.catalog.describing.reading.PublicAddresses;
import org.teachercloud.catalog.describing.reading.PublicAddresses.Address;

/** Where search engines find every public page (sitemaps.org 0.9) and what they leave alone. */
@Path("/")
@PermitAll
@Tag(name = "open metadata")
public class SitemapResource {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  @Inject PublicAddresses addresses;
  @Inject FeedingConfig config;

  @GET
  @Path("/robots.txt")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(operationId = "robots", summary = "What search engines leave alone")
  public String robots() {
    return """
    User-agent: *
    Disallow: /api/
    Disallow: /auth/
    Disallow: /login
    Disallow: /logout
    Sitemap: %s/sitemap.xml
    """
        .formatted(config.publicUrl());
  }

  @GET
  @Path("/sitemap.xml")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(operationId = "sitemap", summary = "The parts of the list of all public pages")
  public byte[] index() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Xml xml = new Xml(out).open("sitemapindex").attribute("xmlns", NAMESPACE);
    for (Address part : addresses.parts(config.part())) {
      entry(xml, "sitemap", config.publicUrl() + "/sitemaps/" + part.id(), part);
    }
    xml.end();
    return out.toByteArray();
  }

  @GET
  @Path("/sitemaps/{first}")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(operationId = "sitemapPart", summary = "Public pages from a resource on")
  public byte[] part(@PathParam("first") UUID first) throws IOException {
    List<Address> listed = addresses.from(first, config.part());
    ByteArrayOutputStream out = new ByteArrayOutputStream(160 * listed.size() + 200);
    Xml xml = new Xml(out).open("urlset").attribute("xmlns", NAMESPACE);
    for (Address one : listed) {
      entry(xml, "url", config.page(one.id()), one);
    }
    xml.end();
    return out.toByteArray();
  }

  private static void entry(Xml xml, String name, String address, Address changed)
      throws IOException {
    String at = changed.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    xml.open(name).leaf("loc", address).leaf("lastmod", at).close();
  }
}
