# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)

# Everything that includes torch headers: one precompiled header (724 MB) shared by all such targets.
function(fresco_uses_torch target)
    target_link_libraries(${target} PUBLIC LibTorch::cpu)
    if(NOT target STREQUAL "fresco_torch_pch")
        target_precompile_headers(${target} REUSE_FROM fresco_torch_pch)
    endif()
endfunction()

# fresco_add_test(NAME SOURCES a.cpp ... LIBRARIES lib ... [LABELS engine] [TORCH])
# A GoogleTest program; ctest sees every test by its own name.
function(fresco_add_test name)
    cmake_parse_arguments(ARG "TORCH" "" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/engine)
    target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} fresco_test_support fresco_warnings GTest::gmock GTest::gtest_main)
    if(ARG_TORCH)
        fresco_uses_torch(${name})
    endif()
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST
        PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 300)
endfunction()
