package org.teachercloud.catalog.harvesting.sources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.teachercloud.catalog.harvesting.reading.ReadRecord;
import org.teachercloud.contracts.Scope;

/**
 * What is to be harvested, and what is to become of it.
 *
 * @param institution whose the items will be; may be left out by who belongs to one only, and is
 *     not looked at when an existing source is changed
 * @param baseUrl where the repository answers, without a question mark
 * @param prefix the metadata format to ask for
 * @param set left out: everything
 * @param everyHours left out: harvested by hand only
 * @param scope whom published items reach; left out: members of the institution
 */
public record SourceRequest(
    @Size(max = 100) String institution,
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 500) String baseUrl,
    @NotNull @Pattern(regexp = ReadRecord.PREFIXES) String prefix,
    @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9_.!~*'():-]*") String set,
    @Min(1) @Max(8784) Integer everyHours,
    @NotNull HarvestSource.Target target,
    Scope scope,
    @NotNull @Valid HarvestMapping mapping) {}
